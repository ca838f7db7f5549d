using DraftLint.Scripting.Dialect;

namespace DraftLint.Scripting.Checking;

/// <summary>The types that compiled scripts declare: one class for each script, and what the compiler adds. Names with angle brackets are the compiler's alone.</summary>
internal static class OwnTypes
{
    private const string Script = RuleWrapper.Namespace + ".Script";

    // The compiler makes these where the core library has none.
    private static readonly string[] Attributes =
    [
        "Microsoft.CodeAnalysis.EmbeddedAttribute", "System.Runtime.CompilerServices.RefSafetyRulesAttribute", "System.Runtime.CompilerServices.IsReadOnlyAttribute",
        "System.Runtime.CompilerServices.NullableAttribute", "System.Runtime.CompilerServices.NullableContextAttribute", "System.Runtime.CompilerServices.IsUnmanagedAttribute",
        "System.Runtime.CompilerServices.ParamCollectionAttribute", "System.Runtime.CompilerServices.RequiresLocationAttribute", "System.Runtime.CompilerServices.ScopedRefAttribute",
    ];

    /// <summary>True for a type that compiled scripts may declare.</summary>
    public static bool IsKnown(string name)
    {
        var inner = name.IndexOf('/', StringComparison.Ordinal);
        var outer = inner < 0 ? name : name[..inner];
        var isOurs = outer.StartsWith('<') || outer == RuleWrapper.Namespace + ".Values" || IsAttribute(outer)
            || (outer.StartsWith(Script, StringComparison.Ordinal) && outer[Script.Length..].All(char.IsAsciiDigit));
        return isOurs && (inner < 0 || name[inner..].Split('/').Skip(1).All(part => part.StartsWith('<') || part.StartsWith("__StaticArrayInitTypeSize=", StringComparison.Ordinal)));
    }

    /// <summary>True for an attribute that the compiler declares itself.</summary>
    public static bool IsAttribute(string name) => Attributes.Contains(name);

    /// <summary>True unless a method runs when nobody calls it: at load, or when the collector finds an object.</summary>
    public static bool MayHave(string type, string method) => method switch
    {
        "Finalize" => false,
        // The compiler keeps lambdas in fields of a type of its own, which it fills so.
        ".cctor" => type.EndsWith("/<>c", StringComparison.Ordinal) || type.Contains("/<>c__", StringComparison.Ordinal) || type.Contains("/<>O", StringComparison.Ordinal),
        _ => type != "<Module>",
    };

    /// <summary>True for a type that an object may be converted to: no collection, no array, nothing that could stand for one.</summary>
    public static bool MayBeCastTo(SeenType target, string within) => target.Kind switch
    {
        SeenKind.Own => true,
        SeenKind.Other => !target.Name.StartsWith("System.Collections.", StringComparison.Ordinal) && target.Name != "System.Array",
        // The lists that the compiler makes for [x] compare what they are asked for with what they hold.
        SeenKind.TypeParameter => within.StartsWith("<>z__", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Which script a type belongs to; -1 when that cannot be told.</summary>
    public static int ScriptOf(string type)
    {
        if (!type.StartsWith(Script, StringComparison.Ordinal))
            return -1;
        var number = type[Script.Length..].Split('/')[0];
        return int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var script) ? script : -1;
    }
}
