namespace DraftLint.Syntax;

/// <summary>Why a reader does not see text that stands in a draft.</summary>
public enum Concealment
{
    /// <summary>It stands in an HTML comment.</summary>
    Comment,

    /// <summary>It stands in a block that is folded until somebody opens it.</summary>
    Collapsed,

    /// <summary>Its style does not show it, or shows it white on white.</summary>
    Style,
}

/// <summary>An HTML tag taken apart as far as it matters: its name, whether it opens or closes, and what it hides.</summary>
internal readonly ref struct HtmlTag
{
    // Elements that have no content and no end tag.
    private static readonly HashSet<string> Void = new(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.Ordinal);

    private static readonly string[] HidingStyles = ["display:none", "visibility:hidden", "visibility:collapse", "content-visibility:hidden", "opacity:0;", "opacity:0.0", "opacity:0%", "font-size:0", "font:0"];

    private static readonly string[] White = ["white", "#fff", "#ffff", "#ffffff", "#ffffffff", "rgb(255,255,255)", "rgba(255,255,255,1)", "hsl(0,0%,100%)", "transparent"];

    public HtmlTag(ReadOnlySpan<char> tag)
    {
        IsClosing = tag.StartsWith("</", StringComparison.Ordinal);
        var rest = tag[(IsClosing ? 2 : 1)..].TrimEnd('>');
        var length = rest.IndexOfAny(" \t\r\n/");
        Name = (length < 0 ? rest : rest[..length]).ToString().ToLowerInvariant();
        HasContent = !IsClosing && !rest.EndsWith("/", StringComparison.Ordinal) && !Void.Contains(Name);
        Hides = IsClosing || length < 0 ? HidesByName(Name) : HidesByName(Name, rest[length..].ToString().ToLowerInvariant());
    }

    public string Name { get; }

    public bool IsClosing { get; }

    /// <summary>True for a start tag that an end tag follows.</summary>
    public bool HasContent { get; }

    /// <summary>Why its content is not seen; null when it is.</summary>
    public Concealment? Hides { get; }

    private static Concealment? HidesByName(string name, string attributes = "")
    {
        if (HasAttribute(attributes, "hidden") || name == "template" || HidesByStyle(name, attributes))
            return Concealment.Style;
        return name == "details" && !HasAttribute(attributes, "open") ? Concealment.Collapsed : null;
    }

    private static bool HidesByStyle(string name, string attributes)
    {
        var style = Value(attributes, "style") + ";";
        if (HidingStyles.Any(hiding => style.Contains(hiding, StringComparison.Ordinal) && !IsFraction(style, hiding)))
            return true;
        var color = name == "font" ? Value(attributes, "color") : Declared(style, "color");
        var background = Declared(style, "background-color") ?? Declared(style, "background") ?? Value(attributes, "bgcolor");
        return color != null && White.Contains(color) && (string.IsNullOrEmpty(background) || White.Contains(background));
    }

    // "font-size:0.9em" shows what "font-size:0" does not.
    private static bool IsFraction(string style, string hiding)
    {
        var rest = style.AsSpan(style.IndexOf(hiding, StringComparison.Ordinal) + hiding.Length);
        var decimals = rest.Length > 0 && rest[0] == '.' ? rest[1..].TrimStart('0') : default;
        return decimals.Length > 0 && char.IsAsciiDigit(decimals[0]);
    }

    private static string? Declared(string style, string property)
    {
        foreach (var declaration in style.Split(';'))
        {
            if (declaration.StartsWith(property + ":", StringComparison.Ordinal))
                return declaration[(property.Length + 1)..].Replace("!important", "", StringComparison.Ordinal);
        }
        return null;
    }

    // A value without its quotation marks and blanks; null when the attribute is not there or has none.
    private static string? Value(string attributes, string name)
    {
        var at = IndexOf(attributes, name);
        if (at < 0)
            return null;
        var rest = attributes.AsSpan(at + name.Length).TrimStart();
        if (rest.IsEmpty || rest[0] != '=')
            return null;
        rest = rest[1..].TrimStart();
        var quoted = rest.Length > 0 && rest[0] is '"' or '\'';
        var end = quoted ? rest[1..].IndexOf(rest[0]) + 1 : rest.IndexOfAny(" \t\r\n");
        return string.Concat((end > 0 ? rest[(quoted ? 1 : 0)..end] : rest).ToString().Where(c => !char.IsWhiteSpace(c)));
    }

    private static bool HasAttribute(string attributes, string name) => IndexOf(attributes, name) >= 0;

    // An attribute begins behind a blank and outside of the value of another.
    private static int IndexOf(string attributes, string name)
    {
        var quote = '\0';
        for (var at = 0; at + name.Length <= attributes.Length; at++)
        {
            if (quote != '\0')
                quote = attributes[at] == quote ? '\0' : quote;
            else if (attributes[at] is '"' or '\'')
                quote = attributes[at];
            else if (at > 0 && char.IsWhiteSpace(attributes[at - 1]) && attributes.AsSpan(at).StartsWith(name, StringComparison.Ordinal)
                && (at + name.Length == attributes.Length || attributes[at + name.Length] is '=' or ' ' or '\t' or '\r' or '\n' or '/'))
                return at;
        }
        return -1;
    }
}
