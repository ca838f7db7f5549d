using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DraftLint.Scripting.Dialect;

/// <summary>What no rule needs and much harm begins with: a rule declares no types, has no attributes, and gives the compiler no orders.</summary>
internal static class ForbiddenForms
{
    /// <summary>The forbidden forms in a script, with what to do about each.</summary>
    public static IEnumerable<(int Offset, string Message)> In(CompilationUnitSyntax root)
    {
        foreach (var directive in root.DescendantTrivia().Where(trivia => trivia.IsDirective))
            yield return (directive.SpanStart, Directive(directive));
        foreach (var item in root.DescendantNodesAndTokens())
        {
            var message = item.AsNode() is { } node ? Node(node) : Token(item.AsToken());
            if (message != null)
                yield return (item.SpanStart, message);
        }
    }

    private static string Directive(SyntaxTrivia directive) => directive.Kind() switch
    {
        SyntaxKind.LoadDirectiveTrivia => "#load is not available to rules; a script is read by itself",
        SyntaxKind.ReferenceDirectiveTrivia => "#r is not available to rules; a rule sees the draft and nothing else",
        _ => "lines with # are not available to rules",
    };

    private static string? Node(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax @using when Names(@using, "NRules") => "NRules is for compiled rules; the value of a script is a new HouseRule",
        UsingDirectiveSyntax => "a script needs no using line: what is available to rules has been named already",
        ExternAliasDirectiveSyntax or AttributeListSyntax => "attributes and aliases are not available to rules",
        BaseTypeDeclarationSyntax type when type.BaseList is { } bases && Names(bases, "Rule") => "NRules is for compiled rules; the value of a script is a new HouseRule",
        BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax =>
            "a script declares no types; use a local function, a tuple or an anonymous object",
        UnsafeStatementSyntax or PointerTypeSyntax or FunctionPointerTypeSyntax or FixedStatementSyntax or StackAllocArrayCreationExpressionSyntax
            or ImplicitStackAllocArrayCreationExpressionSyntax or RefTypeExpressionSyntax or RefValueExpressionSyntax or MakeRefExpressionSyntax
            or SizeOfExpressionSyntax or LockStatementSyntax or AwaitExpressionSyntax or TypeOfExpressionSyntax => $"\"{node.GetFirstToken().Text}\" is not available to rules",
        IdentifierNameSyntax { Identifier.Text: "dynamic" } => "\"dynamic\" is not available to rules",
        // Another number in every process: what a script answers of a draft today it must answer tomorrow.
        IdentifierNameSyntax { Identifier.ValueText: "GetHashCode" or "CurrentManagedThreadId" } name => $"\"{name.Identifier.ValueText}\" is not available to rules",
        IdentifierNameSyntax { Identifier.Text: "NRules" } => "NRules is for compiled rules; the value of a script is a new HouseRule",
        _ => null,
    };

    private static string? Token(SyntaxToken token) => token.Kind() is SyntaxKind.ExternKeyword or SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword
        or SyntaxKind.VolatileKeyword or SyntaxKind.ArgListKeyword ? $"\"{token.Text}\" is not available to rules" : null;

    private static bool Names(SyntaxNode node, string name) => node.DescendantTokens().Any(token => token.ValueText == name);
}
