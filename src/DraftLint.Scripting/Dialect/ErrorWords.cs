using System.Globalization;
using Microsoft.CodeAnalysis;

namespace DraftLint.Scripting.Dialect;

/// <summary>Says what the compiler found in words for whoever writes rules.</summary>
internal static class ErrorWords
{
    /// <summary>One clause.</summary>
    public static string Of(Diagnostic error)
    {
        var message = error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.');
        return error.Id switch
        {
            // Names that do not exist: for a script, most of what C# has.
            "CS0103" or "CS0234" or "CS0246" or "CS0117" or "CS1061" or "CS0122" or "CS0400" or "CS0432" or "CS0305" => $"\"{Named(error)}\" is not available to rules",
            "CS0518" or "CS0656" or "CS0012" or "CS7069" or "CS1980" or "CS1969" => $"this is not available to rules ({message})",
            "CS1503" when message.Contains("HouseRule", StringComparison.Ordinal) => "the value of a script is a HouseRule, and this is something else",
            "CS1002" or "CS1513" or "CS1026" => $"something is missing: {message}",
            _ => $"{message} ({error.Id})",
        };
    }

    // The last of the names that the message quotes: in "'string' does not contain a definition for 'Foo'" it is Foo.
    private static string Named(Diagnostic error)
    {
        if (error.Location.SourceTree is { } tree)
            return tree.GetText().ToString(error.Location.SourceSpan) is { Length: <= 60 } words ? words : "this name";
        return "this name";
    }
}
