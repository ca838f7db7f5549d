using System.Globalization;
using System.Text;
using DraftLint.Tests.Support;

namespace DraftLint.Browser.Tests;

/// <summary>Reports to be opened.</summary>
internal static class Reports
{
    private static readonly Lazy<string> LazyPlan = new(() => Of("drafts/framework-plan.md"));

    private static readonly Lazy<string> LazyAll = new(() => Of("drafts"));

    /// <summary>Of one draft.</summary>
    public static string Plan => LazyPlan.Value;

    /// <summary>Of all drafts of the repository.</summary>
    public static string All => LazyAll.Value;

    /// <summary>Of a draft that waives one of two findings.</summary>
    public static string Waiving => Command.Run(Path.GetTempPath(), ["-", "--select", "DL4003", "--format", "html"],
        "# Agreement\n\n<!-- draftlint-disable-next DL4003 -- agreed -->\n\n1. The Parties should meet.\n\n2. The Parties should talk.\n").Output;

    /// <summary>Of a draft with 10,000 findings.</summary>
    public static string Large
    {
        get
        {
            var draft = new StringBuilder("# Agreement\n\n");
            for (var number = 1; number <= 2500; number++)
                draft.Append(CultureInfo.InvariantCulture, $"{number}. The Parties should meet {(number % 2 == 0 ? "at the quay" : "at sea")} on [date]. The Parties should talk on [place].\n\n");
            return Command.Run(Path.GetTempPath(), ["-", "--select", "DL1004,DL4003", "--format", "html"], draft.ToString()).Output;
        }
    }

    private static string Of(string path) => Command.Run(Repository.PathOf(""), [path, "--format", "html", "--position", "ukraine"]).Output;
}
