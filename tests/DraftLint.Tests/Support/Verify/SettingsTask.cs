using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A comparison that runs when it is awaited, and until then takes settings.</summary>
public sealed class SettingsTask(VerifySettings? settings, Func<VerifySettings, Task<VerifyResult>> compare)
{
    private Task<VerifyResult>? _task;

    /// <summary>The settings as they stand.</summary>
    public VerifySettings CurrentSettings { get; } = new(settings);

    /// <summary>The values of the parameters of a theory: they become part of the file's name.</summary>
    public SettingsTask UseParameters(params object?[] parameters) => With(current => current.UseParameters(parameters));

    /// <summary>The folder of the files, relative to that of the test's source file.</summary>
    public SettingsTask UseDirectory(string directory) => With(current => current.UseDirectory(directory));

    /// <summary>The name of the files in place of type, method and parameters.</summary>
    public SettingsTask UseFileName(string fileName) => With(current => current.UseFileName(fileName));

    /// <summary>Runs the comparison, once.</summary>
    public Task<VerifyResult> ToTask() => _task ??= compare(CurrentSettings);

    public TaskAwaiter<VerifyResult> GetAwaiter() => ToTask().GetAwaiter();

    public ConfiguredTaskAwaitable<VerifyResult> ConfigureAwait(bool continueOnCapturedContext) => ToTask().ConfigureAwait(continueOnCapturedContext);

    public static implicit operator Task<VerifyResult>(SettingsTask settingsTask) => settingsTask.ToTask();

    private SettingsTask With(Action<VerifySettings> change)
    {
        if (_task != null)
            throw new InvalidOperationException("The comparison has begun: its settings cannot change.");
        change(CurrentSettings);
        return this;
    }
}
