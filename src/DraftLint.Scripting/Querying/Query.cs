using System.Globalization;
using DraftLint.Facts;
using DraftLint.Model;
using DraftLint.Text;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace DraftLint.Scripting.Querying;

/// <summary>What an expression can name without further ado.</summary>
/// <param name="reading">What was read from the draft.</param>
public sealed class QueryScope(Reading reading)
{
    /// <summary>All that was read.</summary>
    public Reading Reading => reading;

    /// <summary>The agreement.</summary>
    public Agreement Agreement => reading.Agreement;

    /// <summary>The facts of a type.</summary>
    public IEnumerable<T> All<T>()
        where T : class => reading.All<T>();

    /// <summary>Where one of the phrases stands in the draft.</summary>
    public IEnumerable<Passage> Mentions(params string[] phrases) => reading.Mentions(phrases);
}

/// <summary>A question about a draft, in C#. It runs in this process with the rights of whoever asks it.</summary>
public static class Query
{
    private static readonly string[] Imports =
    [
        "System", "System.Collections.Generic", "System.Linq", typeof(Reading).Namespace!, typeof(Statement).Namespace!, typeof(Agreement).Namespace!,
        typeof(Syntax.Draft).Namespace!, typeof(Diagnostics.Severity).Namespace!, typeof(Passage).Namespace!,
    ];

    /// <summary>The value of an expression.</summary>
    /// <exception cref="QueryException">It does not compile, or it fails.</exception>
    public static object? Evaluate(string expression, Reading reading)
    {
        var options = ScriptOptions.Default.WithImports(Imports).WithReferences(typeof(Reading).Assembly, typeof(Enumerable).Assembly).WithAllowUnsafe(false);
        try
        {
            return CSharpScript.EvaluateAsync(expression, options, new QueryScope(reading), typeof(QueryScope)).GetAwaiter().GetResult();
        }
        catch (CompilationErrorException exception)
        {
            var error = exception.Diagnostics[0];
            var place = error.Location.GetLineSpan().StartLinePosition;
            throw new QueryException($"the expression, {place.Line + 1}:{place.Character + 1}: {error.GetMessage(CultureInfo.InvariantCulture).TrimEnd('.')}", exception);
        }
        catch (Exception exception)
        {
            throw new QueryException($"the expression failed: {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}

/// <summary>An expression that does not compile or that fails: the message is one sentence.</summary>
public sealed class QueryException(string message, Exception cause) : Exception(message, cause);
