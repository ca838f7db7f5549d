using System.Runtime.CompilerServices;

namespace DraftLint.Tests.Support;

internal static class SnapshotSettings
{
    [ModuleInitializer]
    internal static void Set() => VerifierSettings.UseUtf8NoBom();
}
