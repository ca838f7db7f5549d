using System.Diagnostics;
using DraftLint.Cli.Linting;

namespace DraftLint.Cli;

/// <summary>The sentence for a defect of the tool: what helps to find it, and nothing of the draft, which a message might quote.</summary>
internal static class DefectReport
{
    private const int Frames = 3;

    public static string Of(Exception exception)
    {
        var file = exception is LintingFailedException failed ? $" while checking {failed.File}" : "";
        var cause = exception is LintingFailedException { InnerException: { } inner } ? inner : exception;
        return $"internal error{file}: {cause.GetType().Name} in {Where(cause)}; this is a defect of draftlint {ToolVersion.Text}, please report it with this line";
    }

    private static string Where(Exception exception)
    {
        var frames = new StackTrace(exception).GetFrames()
            .Select(frame => frame.GetMethod())
            .Where(method => method != null)
            .Take(Frames)
            .Select(method => $"{method!.DeclaringType?.Name}.{method.Name}");
        return string.Join(" < ", frames) is { Length: > 0 } place ? place : "an unknown place";
    }
}
