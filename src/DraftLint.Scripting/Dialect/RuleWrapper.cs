using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DraftLint.Scripting.Dialect;

/// <summary>
/// Puts the statements of a script into a method of a class of its own. Every value is handed on as a rule; lines and columns stay
/// those of the script, because what is added stands on lines that do not count.
/// </summary>
internal static class RuleWrapper
{
    /// <summary>The namespace of the classes.</summary>
    public const string Namespace = "DraftLint.House";

    /// <summary>The method that makes the rules of a script.</summary>
    public const string Method = "Define";

    /// <summary>What every compilation holds besides the scripts: the names that they need not write, and the way on for their values.</summary>
    public const string Prelude = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using DraftLint;
        global using DraftLint.Diagnostics;
        global using DraftLint.Facts;
        global using DraftLint.Model;
        global using DraftLint.Syntax;
        global using DraftLint.Text;
        namespace DraftLint.House
        {
            internal static class Values
            {
                internal static void Take(List<HouseRule> rules, HouseRule rule) => rules.Add(rule);
                internal static void Take(List<HouseRule> rules, IEnumerable<HouseRule> several) => rules.AddRange(several);
            }
        }
        """;

    /// <summary>The class of a script.</summary>
    public static string ClassOf(int script) => string.Create(CultureInfo.InvariantCulture, $"Script{script}");

    /// <summary>True for a statement that is nothing but a value: <c>new HouseRule(...)</c>, or a call that makes one.</summary>
    public static bool IsValue(GlobalStatementSyntax statement) => statement.Statement is ExpressionStatementSyntax { Expression: var expression }
        && expression is not (AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax)
        && !expression.IsKind(SyntaxKind.PreIncrementExpression) && !expression.IsKind(SyntaxKind.PreDecrementExpression);

    /// <summary>The source of the class. Messages of the compiler call the script by its number.</summary>
    public static string Wrap(CompilationUnitSyntax root, int script)
    {
        var text = root.SyntaxTree.GetText();
        var source = new StringBuilder();
        var file = script.ToString(CultureInfo.InvariantCulture);
        source.Append(CultureInfo.InvariantCulture, $"namespace {Namespace} {{ public static class {ClassOf(script)} {{ public static void {Method}(List<HouseRule> __rules) {{\n#line 1 \"{file}\"\n");
        var at = 0;
        foreach (var value in root.Members.OfType<GlobalStatementSyntax>().Where(IsValue).Select(statement => ((ExpressionStatementSyntax)statement.Statement).Expression))
        {
            Copy(at, value.SpanStart);
            source.Append("\nValues.Take(__rules,");
            Resume(value.SpanStart);
            Copy(value.SpanStart, value.Span.End);
            source.Append("\n)");
            Resume(value.Span.End);
            at = value.Span.End;
        }
        Copy(at, text.Length);
        return source.Append("\n}}}\n").ToString();

        void Copy(int start, int end) => source.Append(text.ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(start, end)));

        // The same line goes on, at the same column.
        void Resume(int offset)
        {
            var place = text.Lines.GetLinePosition(offset);
            source.Append(CultureInfo.InvariantCulture, $"\n#line {place.Line + 1} \"{file}\"\n").Append(' ', place.Character);
        }
    }
}
