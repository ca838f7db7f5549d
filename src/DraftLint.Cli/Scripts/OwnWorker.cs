using DraftLint.Scripting.Worker;

namespace DraftLint.Cli.Scripts;

/// <summary>How this very executable is started once more, as a worker for scripts.</summary>
internal static class OwnWorker
{
    public static WorkerCommand Command()
    {
        var program = Environment.ProcessPath ?? throw new InvalidOperationException("this process has no path");
        // The framework lies three folders above its core library: ROOT/shared/Microsoft.NETCore.App/VERSION.
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var root = framework is { Length: > 0 } ? Path.GetFullPath(Path.Combine(framework, "..", "..", "..")) : null;
        return Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? new WorkerCommand(program, [Path.Combine(AppContext.BaseDirectory, "DraftLint.Cli.dll"), ScriptWorker.Argument], root)
            : new WorkerCommand(program, [ScriptWorker.Argument], root);
    }
}
