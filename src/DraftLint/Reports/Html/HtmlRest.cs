using System.Text;

namespace DraftLint.Reports;

/// <summary>
/// Keeps a long page quick to open. A browser reads the beginning at once; what follows stands in parts, each in a <c>noscript</c> element, which
/// is one piece of text to a browser that runs the page's script. The script then puts in part after part, while the page is already in use.
/// Without scripts the elements are as if they were not there.
/// </summary>
/// <param name="html">Where the page is written.</param>
internal sealed class HtmlRest(StringBuilder html)
{
    // Rows and notes: enough for many screens, and read in an instant.
    private const int AtOnce = 300;
    private const int Part = 400;

    private int _written;
    private int _room = AtOnce;
    private bool _isOpen;

    /// <summary>Comes before a row that is written.</summary>
    /// <param name="notes">How many notes stand beside it.</param>
    public void BeforeRow(int notes)
    {
        if (_written >= _room)
        {
            Close();
            html.Append("<noscript>\n");
            (_isOpen, _room, _written) = (true, Part, 0);
        }
        _written += 1 + notes;
    }

    /// <summary>Comes behind the last row of a draft: no part goes on in the next.</summary>
    public void Close()
    {
        if (!_isOpen)
            return;
        html.Append("</noscript>\n");
        (_isOpen, _written) = (false, _room);
    }
}
