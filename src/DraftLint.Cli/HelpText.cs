namespace DraftLint.Cli;

/// <summary>What --help prints: written by hand, for people, at most 80 columns wide.</summary>
internal static class HelpText
{
    public const string Main = """
        DraftLint reads draft agreements and reports what a lawyer must not miss:
        vague guarantees, duties that nobody bears, broken references, red lines.

        Usage:
          draftlint [PATHS...] [OPTIONS]     lint files, folders, or - (standard input)
          draftlint rules                    list the rules
          draftlint explain RULE             explain a rule: draftlint explain DL3001
          draftlint explain POSITION         what a side protects, why, by which norms
          draftlint explain --why PATH:LINE  say what led to the findings on a line
          draftlint parse FILE               show what the linter sees in a draft
          draftlint config FILE              show the settings that count for a draft
          draftlint baseline [PATHS...]      record the findings of today as known
          draftlint status [PATHS...]        say how settled drafts are, part by part
          draftlint init                     write a configuration to begin with
          draftlint demo                     lint a flawed draft that comes along
          draftlint completion SHELL         print the completion for a shell
          draftlint matrix [PATHS...]        what guarantees lack, who owes what
          draftlint query FILE EXPRESSION    ask a draft a question in C#
          draftlint test [RULES...]          run rules on the drafts of their pages
          draftlint trust                    allow the scripted rules of this folder

        Without a path: drafts/ if there is one, else the current folder. A file that
        is named is always linted; a folder is searched for *.md.

        Whose side:
          -p, --position NAME|FILE   check the red lines of a side: ukraine, or a YAML
                                     file (repeatable)

        Reports:
          -f, --format FORMAT        text (default), json, sarif, github, junit, gitlab,
                                     markdown or html
              --format FORMAT=FILE   also write a report to a file (repeatable)
          -q, --quiet                findings only, no summary
              --color WHEN           auto (default), always or never

        Rules:
              --select IDS           only these: DL3001, or DL3 for all that begin so;
                                     several with commas
              --ignore IDS           not these
              --scripts              run the scripted rules of this folder, also those
                                     that are not trusted
              --no-scripts           run none of them
              --rules ASSEMBLY       also the compiled rules of an assembly, which may
                                     do all that you may (repeatable)
              --fail-on SEVERITY     exit with 1 from error (default), warning or
                                     suggestion on; or never

        Fixes:
              --fix                  make the changes to which no reader could object
              --fix --unsafe         also those that change what the text says
              --fix --diff           show the changes as a diff, write nothing

        Configuration (.editorconfig, .draftlint; in the draft's folder and above):
              --config FILE          only this file
              --isolated             none that lies in the linted folders
              --untrusted            drafts of strangers: isolated, and neither their
                                     suppressions nor their baseline count

        What counts:
              --baseline FILE        findings that are known (default: the file
                                     .draftlint-baseline.json, where there is one)
              --since REV            only in provisions changed since a commit
              --staged               only in provisions changed in what is staged
              --max-findings N       report the worst N findings
              --today DATE           the date on which suppressions may have lapsed

        Other:
              --stdin-path NAME      what reports call standard input
          -j, --jobs N               files linted at once (default: one per processor)
              --no-cache             work everything out anew and keep nothing
              --cache-dir DIR        keep results and compiled scripts there
              --stats                say what stages and rules cost, at the end
              --stats-json           the same as one line of JSON
              --verbose              say how each draft is linted
              --version              print the version
          -h, --help                 print this

        Exit codes:
            0  nothing at or above --fail-on
            1  findings at or above --fail-on
            2  wrong usage, a path that does not exist, a bad position or
               configuration: nothing linted
            3  some input could not be checked; the rest was
            4  a defect of draftlint
          130  interrupted

        """;

    public const string Rules = """
        Lists the rules: id, severity, title.

        Usage:
          draftlint rules [OPTIONS]

          -f, --format FORMAT   text (default) or json
              --color WHEN      auto (default), always or never
          -h, --help            print this

        """;

    public const string Explain = """
        Explains a rule: what it flags and why, what to write instead, on which
        authority, and drafts that it flags and allows. Or a position: what it
        protects and why, by which norms, and what it could accept instead.

        Usage:
          draftlint explain RULE [OPTIONS]     DL3001, or undefined-guarantee-term
          draftlint explain POSITION           ukraine, or a file of your own
          draftlint explain --why PATH:LINE [OPTIONS]
          draftlint explain RULE --why PATH:LINE [OPTIONS]

        With --why it lints one draft (- is standard input). For each finding on the
        line it prints the facts and the conditions of the rule that led to it. With
        a rule that has no finding there, it prints the first condition that fails
        for what stands on the line. The exit code is 0 either way.

              --why PATH:LINE          a line; PATH:LINE:COLUMN is taken as well
          -p, --position NAME|FILE     read for a side, as when linting (repeatable)
              --color WHEN             auto (default), always or never
          -h, --help                   print this

        """;

    public const string Config = """
        Shows the settings that count for a draft, and the file and line that each
        comes from.

        Usage:
          draftlint config FILE [OPTIONS]

              --config FILE     as if only this configuration file were there
              --isolated        as if there were none
          -h, --help            print this

        """;

    public const string Baseline = """
        Records the findings of today as known, in .draftlint-baseline.json beside the
        root configuration: they are waived from then on, and new ones count. The file
        holds hashes and no text of a draft. It never grows by itself.

        Usage:
          draftlint baseline [PATHS...] [OPTIONS]

              --prune                drop what is gone, add nothing
              --baseline FILE        another file
          -p, --position NAME|FILE   read for a side, as when linting (repeatable)
              --config FILE          only this configuration file
              --isolated             no configuration of the linted folders
          -h, --help                 print this

        """;

    public const string Status = """
        Says how settled drafts are, part by part: how many provisions have no
        finding, open alternatives, placeholders, undefined terms.

        Usage:
          draftlint status [PATHS...] [OPTIONS]

          -p, --position NAME|FILE   read for a side, as when linting (repeatable)
              --config FILE          only this configuration file
              --isolated             no configuration of the linted folders
              --color WHEN           auto (default), always or never
          -h, --help                 print this

        """;

    public const string Init = """
        Writes what a folder of drafts begins with, each file only where there is
        none: .draftlint, rules/positions/example.yml and a CI workflow.

        Usage:
          draftlint init

          -h, --help    print this

        """;

    public const string Demo = """
        Lints a flawed draft that comes along with the tool, to show what it finds.

        Usage:
          draftlint demo [OPTIONS]

              --color WHEN    auto (default), always or never
          -h, --help          print this

        """;

    public const string Completion = """
        Prints the script with which a shell completes commands and options. For bash
        put this into ~/.bashrc: source <(draftlint completion bash)

        Usage:
          draftlint completion bash|zsh|fish|powershell

          -h, --help    print this

        """;

    public const string Test = """
        Runs rules on the drafts of their own pages and says where a page shows
        something else than the rule finds: the scripted rules of this folder
        (rules/**/*.csx, each with its page NAME.md beside it), and those that come
        with draftlint. Scripts run in their sandbox, whether they are trusted or not.

        Usage:
          draftlint test [RULES...] [OPTIONS]     ids, beginnings of ids, or names

          -w, --watch           run again whenever a file below rules/ changes
              --color WHEN      auto (default), always or never
          -h, --help            print this

        The exit code is 1 when something is not as the pages show.

        """;

    public const string Query = """
        Asks a draft a question in C# and prints the answer, one element a line. All
        that was read is at hand: All<Statement>(), Agreement, Mentions("efforts").
        The expression runs with your own rights: do not paste one that you cannot read.

        Usage:
          draftlint query FILE EXPRESSION [OPTIONS]     FILE may be - (standard input)

          draftlint query draft.md 'All<Statement>().Where(s => s.IsDuty)'

          -f, --format FORMAT   text (default) or json
              --stdin-path NAME what the output calls standard input
          -h, --help            print this

        """;

    public const string Trust = """
        Records that the scripted rules of this folder (rules/**/*.csx) may run,
        exactly as they are now and where they are now. The record lies in your own
        settings, never in the folder; a change to any script takes the trust away.

        Usage:
          draftlint trust [OPTIONS]

              --forget          take the trust back
          -h, --help            print this

        """;

    public const string Parse = """
        Shows what the linter sees in a draft: provisions, sentences, statements with
        who bears them, parties, defined terms, references.

        Usage:
          draftlint parse FILE [OPTIONS]     FILE may be - (standard input)

          -f, --format FORMAT   tree (default) or json
              --stdin-path NAME what the output calls standard input
              --color WHEN      auto (default), always or never
          -h, --help            print this

        """;

    public const string Matrix = """
        Shows guarantee, ceasefire and enforcement clauses against the elements of a
        complete one - present, with the words; missing; not applicable - and who owes
        what to whom, how strongly, by when. With positions, first what each provision
        does to each side: its line crossed, a fallback reached, only proposed by
        another, fine (nothing is taken, or the adversary gives it), or silent.

        Usage:
          draftlint matrix [PATHS...] [OPTIONS]     files, folders, or -

          -f, --format FORMAT        text (default), markdown or json
          -p, --position NAME|FILE   a column: ukraine, or a file (repeatable)
              --config FILE          read only this configuration file
              --isolated             no configuration from the linted tree
              --stdin-path NAME      what the output calls standard input
              --color WHEN           auto (default), always or never
          -h, --help                 print this

        """;
}
