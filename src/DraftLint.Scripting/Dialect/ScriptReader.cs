using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace DraftLint.Scripting.Dialect;

/// <summary>
/// Reads a script: statements in ordinary C#, and expressions whose values are its rules. Whatever could open the way to more than
/// that is refused by its form, before anything is compiled.
/// </summary>
internal static class ScriptReader
{
    // The parser and the binder of the compiler take exponential time or all of the stack for deep nesting.
    private const int DeepestBrackets = 64;
    private const int DeepestLambdas = 4;

    /// <summary>The tree of the script, or what is wrong with it.</summary>
    public static (CompilationUnitSyntax? Root, IReadOnlyList<ScriptError> Errors) Read(Script script, int index)
    {
        var text = SourceText.From(script.Text + "\n;");
        if (FirstFault(script.Text) is { } fault)
            return (null, [At(text, index, fault.Offset, fault.Message)]);
        var tree = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.None));
        var root = (CompilationUnitSyntax)tree.GetRoot();
        List<ScriptError> errors = [.. ForbiddenForms.In(root).Select(form => At(text, index, form.Offset, form.Message))];
        if (errors.Count == 0)
            errors = [.. tree.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => At(text, index, found.Location.SourceSpan.Start, ErrorWords.Of(found)))];
        if (errors.Count == 0 && DeepLambda(root) is { } lambda)
            errors.Add(At(text, index, lambda.SpanStart, $"lambdas and queries are nested more than {DeepestLambdas} deep"));
        if (errors.Count == 0 && !root.Members.OfType<GlobalStatementSyntax>().Any(RuleWrapper.IsValue))
            errors.Add(new ScriptError(index, 1, 1, "there is no rule; the value of a script is a new HouseRule"));
        return (errors.Count == 0 ? root : null, errors);
    }

    private static (int Offset, string Message)? FirstFault(string text)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(text) > Script.MostBytes)
            return (0, $"longer than {Script.MostBytes / 1024} KB");
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(text))
        {
            if (token.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBraceToken or SyntaxKind.OpenBracketToken && ++depth > DeepestBrackets)
                return (token.SpanStart, $"brackets are nested more than {DeepestBrackets} deep");
            if (token.Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBraceToken or SyntaxKind.CloseBracketToken)
                depth--;
        }
        return null;
    }

    private static SyntaxNode? DeepLambda(SyntaxNode root) => root.DescendantNodes()
        .Where(IsLambda)
        .FirstOrDefault(lambda => lambda.AncestorsAndSelf().Where(IsLambda).Skip(DeepestLambdas).Any());

    // The clauses of a query are lambdas to the compiler.
    private static bool IsLambda(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or QueryExpressionSyntax;

    private static ScriptError At(SourceText text, int script, int offset, string message)
    {
        var place = text.Lines.GetLinePosition(Math.Min(offset, text.Length - 2));
        return new ScriptError(script, place.Line + 1, place.Character + 1, message);
    }
}
