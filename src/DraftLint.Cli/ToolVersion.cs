using System.Reflection;

namespace DraftLint.Cli;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
