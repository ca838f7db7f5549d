using System.Globalization;
using System.Reflection;

namespace VerifyTests;

/// <summary>Where the files of a comparison lie: <c>Type.Method_parameter=value.verified.txt</c>.</summary>
internal sealed record SnapshotName(string Directory, string Prefix)
{
    private const string ForbiddenInNames = "\"\\<>|:*?/";

    public static SnapshotName Of(VerifySettings settings, MethodInfo? test, string sourceFile)
    {
        var directory = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(sourceFile)!, settings.Directory ?? "."));
        if (settings.FileName is { } fileName)
            return new SnapshotName(directory, fileName);
        if (test == null)
            throw new InvalidOperationException("No test is running.");
        return new SnapshotName(directory, $"{TypeName(test.DeclaringType!)}.{test.Name}{Parameters(test, settings.Parameters ?? [])}");
    }

    public string Verified(string extension) => Path.Combine(Directory, $"{Prefix}.verified.{extension}");

    public string Received(string extension) => Path.Combine(Directory, $"{Prefix}.received.{extension}");

    private static string TypeName(Type type) => type.DeclaringType is { } outer ? $"{TypeName(outer)}.{type.Name}" : type.Name;

    private static string Parameters(MethodInfo test, IReadOnlyList<object?> values)
    {
        var names = test.GetParameters();
        if (values.Count > names.Length)
            throw new InvalidOperationException($"{test.Name} has {names.Length} parameters, not {values.Count}.");
        return string.Concat(values.Select((value, at) => $"_{names[at].Name}={Shown(value)}"));
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => string.Concat(text.Select(c => char.IsControl(c) || ForbiddenInNames.Contains(c, StringComparison.Ordinal) ? '-' : c)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
