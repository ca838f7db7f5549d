using System.Globalization;
using System.Text;
using DraftLint.Syntax;
using DraftLint.Text;

namespace DraftLint.Model;

/// <summary>Gives every provision its canonical path and the words by which a lawyer cites it.</summary>
internal static class ProvisionNames
{
    private const int MaxSlug = 40;

    public static void Assign(IReadOnlyList<Provision> provisions)
    {
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        var items = new Dictionary<Provision, int>();
        foreach (var provision in provisions)
        {
            if (provision.Parent == null)
                continue;
            var item = provision.Kind == ProvisionKind.Item ? Next(items, provision.Parent) : 0;
            var segment = Segment(provision, item);
            var path = provision.Parent.Path.Length == 0 ? segment : $"{provision.Parent.Path}/{segment}";
            // A number that is used twice still needs a path of its own.
            var use = Next(uses, path);
            provision.Path = use == 1 ? path : $"{path}~{use.ToString(CultureInfo.InvariantCulture)}";
            provision.Citation = Cite(provision, item);
        }
    }

    private static int Next<T>(Dictionary<T, int> counts, T key)
        where T : notnull
    {
        counts.TryGetValue(key, out var count);
        return counts[key] = count + 1;
    }

    private static string Segment(Provision provision, int item) => provision.Kind switch
    {
        ProvisionKind.Preamble => "preamble",
        ProvisionKind.Signature => "signatures",
        ProvisionKind.Text => "text",
        ProvisionKind.Item => "item-" + item.ToString(CultureInfo.InvariantCulture),
        _ when provision.Label is { } label => $"{Prefix(provision, label)}-{Number(label)}",
        ProvisionKind.Annex => "annex",
        _ => "h-" + Slug(provision.Heading?.Text ?? ""),
    };

    private static string Prefix(Provision provision, Label label) => label.Style == LabelStyle.Division
        ? label.Division switch
        {
            "article" => "art",
            "section" => "sec",
            "chapter" => "ch",
            "paragraph" => "para",
            "subparagraph" => "sub",
            _ => label.Division,
        }
        : provision.Kind switch
        {
            ProvisionKind.Article => "sec",
            ProvisionKind.Paragraph => "para",
            ProvisionKind.Part => "part",
            _ => provision.Parent is { Kind: ProvisionKind.Point } && label.Style != LabelStyle.Digits ? "sub" : "point",
        };

    private static string Number(Label label) => label.Style switch
    {
        LabelStyle.Letter => label.Text.Trim('(', ')', '.').ToLowerInvariant(),
        LabelStyle.Roman => label.Text.Trim('(', ')', '.').ToLowerInvariant(),
        _ => Numerals.Dotted(label.Numbers) + label.Suffix,
    };

    private static string Cite(Provision provision, int item)
    {
        var parent = provision.Parent!;
        if (provision.Label is not { } label || provision.Kind == ProvisionKind.Signature)
            return provision.Kind == ProvisionKind.Annex ? provision.Heading?.Text ?? "annex" : parent.Kind == ProvisionKind.Annex ? parent.Citation : "";
        if (label.Style == LabelStyle.Division)
            return InAnnex(provision) is { } annex ? $"{annex.Citation}, {Printed(label)}" : Printed(label);
        if (label.Style == LabelStyle.Bullet)
            return parent.Citation.Length > 0 ? $"{parent.Citation}, item {item.ToString(CultureInfo.InvariantCulture)}" : "";
        if (label.IsNested || provision.Kind == ProvisionKind.Article)
            return $"section {Numerals.Dotted(label.Numbers)}";
        var bare = label.Text.Trim('(', ')', '.', ' ');
        if (provision.Kind == ProvisionKind.Part)
            return $"part {bare}";
        // Markdown shows "1." inside "2.": a reader says 2.1.
        if (label.Style == LabelStyle.Digits && label.Marks == "." && parent.Label is { Style: LabelStyle.Digits, Marks: "." })
            return $"{parent.Citation}.{bare}";
        if (parent.Label != null && parent.Citation.Length > 0 && parent.Kind is not (ProvisionKind.Part or ProvisionKind.Annex))
            return $"{parent.Citation}({bare})";
        return parent.Kind == ProvisionKind.Annex ? $"{parent.Citation}, point {bare}" : $"point {bare}";
    }

    // "ARTICLE VII." and "Art. 7" are cited as "Article VII" and "Article 7".
    private static string Printed(Label label)
    {
        var text = label.Text;
        if (text[0] == '\u00A7')
            return text;
        var number = text[(text.IndexOfAny([' ', '\u00A0', '.']) + 1)..].TrimStart(' ', '\u00A0', '.');
        return $"{char.ToUpperInvariant(label.Division[0])}{label.Division.AsSpan(1)} {number}";
    }

    private static Provision? InAnnex(Provision provision) => provision.Ancestors.FirstOrDefault(ancestor => ancestor.Kind == ProvisionKind.Annex);

    private static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text)
        {
            if (slug.Length == MaxSlug)
                break;
            if (char.IsLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().Trim('-');
    }
}
