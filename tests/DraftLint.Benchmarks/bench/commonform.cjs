// Runs Common Form's lint and critique, which are libraries, over the Markdown files that are named. Their own Markdown reader
// refuses lists, tables and rules, so the form is built here: one for each heading, and in it one for each paragraph.
const fs = require('fs')
const lint = require('commonform-lint')
const critique = require('commonform-critique')

const notes = process.argv.slice(2).map(file => toForm(fs.readFileSync(file, 'utf8'))).reduce((sum, form) => sum + lint(form).length + critique(form).length, 0)
console.log(`${notes} notes`)

function toForm (text) {
  const form = { content: [] }
  let current = form
  for (const block of text.split(/\n[ \t]*\n/)) {
    const heading = /^#{1,6}\s+(.*)$/m.exec(block)
    if (heading && block.startsWith('#')) {
      current = { content: [] }
      form.content.push({ heading: plain(heading[1]).slice(0, 60), form: current })
    } else if (!/^(---|\|)/.test(block)) {
      for (const item of block.split(/\n\s*(?:[-*]|\d+\.|\([a-z]\))\s+/)) {
        if (plain(item)) current.content.push({ form: { content: [plain(item)] } })
      }
    }
  }
  // A form without content is invalid.
  for (const child of form.content) if (child.form.content.length === 0) child.form.content.push('Reserved.')
  return form
}

// Forms hold printable ASCII, with single spaces.
function plain (text) {
  return text.replace(/[“”]/g, '"').replace(/[*_`\\|]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[^\x20-\x7e]/g, '').replace(/\s+/g, ' ').trim()
}
