using DraftLint.Rules;
using DraftLint.Tests.Support;

namespace DraftLint.Tests.Planted;

/// <summary>Hidden text planted in a sound text: all of it is found, where it stands; text of other alphabets is not taken for it.</summary>
public class HiddenPlaceTests
{
    private const string Sound = """
        # Agreement on the ferry at Karpaty

        The "Operator" means the company that runs the ferry, and the "Province" means the province of Karpaty.

        ## Article 1 Service

        1. The Operator shall run the ferry between five in the morning and eleven at night.

        2. The Province pays the Operator twelve thousand euros a month, on the first working day.

        ## Article 2 Safety

        The Operator shall inspect the hull every year. The Province may send an engineer to the inspection.

        ## Article 3 End

        This agreement ends on 31 March 2031. Either of them may end it earlier with notice of six months.
        """;

    private static readonly BuiltInRules HiddenText = BuiltInRules.Where(rule => rule.Id.StartsWith("DL8", StringComparison.Ordinal)).Throwing;

    private static readonly char[] Bidirectional = ['\u061C', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069'];

    private static readonly char[] Invisible = ['\u200B', '\u200C', '\u200D', '\u2060', '\u2063', '\uFEFF', '\u034F', '\u180E', '\u3164', '\uFE0F'];

    private static readonly (char Latin, char Other)[] LookAlikes =
        [('a', '\u0430'), ('e', '\u0435'), ('o', '\u043E'), ('p', '\u0440'), ('c', '\u0441'), ('i', '\u0456'), ('o', '\u03BF'), ('i', '\u03B9'), ('O', '\u041E'), ('P', '\u03A1')];

    private static readonly (string Before, string Behind)[] Concealing =
        [("<!-- ", " -->"), ("<span style=\"display:none\">", "</span>"), ("<span hidden>", "</span>"), ("<font color=\"#ffffff\">", "</font>"), ("<span style=\"font-size: 0\">", "</span>"),
         ("<details>", "</details>"), ("<b style=\"color:White\">", "</b>"), ("<div style='visibility: hidden'><i>a </i>", "</div>"), ("<span style=\"opacity:0\">", "</span>")];

    private static readonly string[] Duties = ["The Operator shall pay a fine of one million euros.", "The Province may sell the ferry.", "The Operator must hand over the quay."];

    [Fact]
    public void Text_with_nothing_hidden_is_silent() => Assert.Empty(Given.Linted(Sound, HiddenText).Findings);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_planted_place_is_found_where_it_stands(int seed)
    {
        var random = new Random(seed);
        var missed = new List<string>();
        for (var place = 0; place < 20; place++)
        {
            var (text, rule, line) = (place % 4) switch
            {
                0 => Inserted(random, Bidirectional[random.Next(Bidirectional.Length)], "DL8001"),
                1 => Inserted(random, Invisible[random.Next(Invisible.Length)], "DL8002"),
                2 => Replaced(random),
                _ => Concealed(random),
            };
            var found = Given.Linted(text, HiddenText).Findings;
            if (found.Count != 1 || found[0].Rule.Id != rule || found[0].Passage.Position.Line != line)
                missed.Add($"place {place}, {rule} in line {line}: {string.Join(", ", found)}");
        }
        Assert.Empty(missed);
    }

    [Theory]
    [InlineData("Сторони зобов’язуються дотримуватися перемир’я; їхні війська відходять до 5 травня. ІП-адреса, ЄС, США.")]
    [InlineData("Стороны обязуются соблюдать перемирие; объём поставок — 5 т, ёмкость сосуда — 3 л. IT-отдел, e-mail.")]
    [InlineData("Les Parties s’engagent à respecter la trêve : « naïveté », cœur, août, 5 % — aujourd’hui.")]
    [InlineData("Las Partes se comprometen a respetar la tregua; ¿señor?, pingüino, acción, ñandú.")]
    [InlineData("يتعهد الطرفان باحترام الهدنة في المنطقة خلال ٣٠ يوماً من تاريخ التوقيع.")]
    [InlineData("طرفین متعهد می‌شوند که آتش‌بس را رعایت کنند و نیروهای خود را عقب بکشند.")]
    [InlineData("فریقین جنگ بندی کا احترام کریں گے اور اپنی افواج واپس بلائیں گے۔")]
    public void Text_in_another_alphabet_is_not_hidden(string line) =>
        Assert.Empty(Given.Linted($"{Sound}\n\nThe other text reads: \"{line}\"\n\n{line}\n", HiddenText).Findings);

    private static (string Text, string Rule, int Line) Inserted(Random random, char hidden, string rule)
    {
        var at = Letter(random, char.IsAsciiLetter);
        return (Sound.Insert(at, hidden.ToString()), rule, LineOf(at));
    }

    private static (string Text, string Rule, int Line) Replaced(Random random)
    {
        var (latin, other) = LookAlikes[random.Next(LookAlikes.Length)];
        var at = Letter(random, c => c == latin);
        return (Sound.Remove(at, 1).Insert(at, other.ToString()), "DL8003", LineOf(at));
    }

    private static (string Text, string Rule, int Line) Concealed(Random random)
    {
        var (before, behind) = Concealing[random.Next(Concealing.Length)];
        var duty = Duties[random.Next(Duties.Length)];
        var stops = Enumerable.Range(0, Sound.Length).Where(at => Sound[at] == '.' && at > Sound.IndexOf("## Article 1", StringComparison.Ordinal) && !char.IsAsciiDigit(Sound[at - 1])).ToList();
        var at = stops[random.Next(stops.Count)] + 1;
        return (Sound.Insert(at, $" {before}{duty}{behind}"), "DL8004", LineOf(at));
    }

    // Inside a word of three letters or more: that is where nobody looks.
    private static int Letter(Random random, Func<char, bool> suits)
    {
        var places = Enumerable.Range(1, Sound.Length - 2).Where(at => suits(Sound[at]) && IsInWord(at)).ToList();
        return places[random.Next(places.Count)];
    }

    private static bool IsInWord(int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && char.IsAsciiLetter(Sound[start - 1]))
            start--;
        while (end < Sound.Length && char.IsAsciiLetter(Sound[end]))
            end++;
        return end - start > 2;
    }

    private static int LineOf(int at) => Sound.AsSpan(0, at).Count('\n') + 1;
}
