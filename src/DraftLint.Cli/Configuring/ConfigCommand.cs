using System.CommandLine;
using DraftLint.Cli.PositionFiles;
using DraftLint.Configuration;
using DraftLint.Reports;

namespace DraftLint.Cli.Configuring;

/// <summary><c>draftlint config FILE</c>: the settings that count for a draft, and where each comes from.</summary>
internal sealed class ConfigCommand
{
    private readonly Argument<string> _file = new("FILE") { Arity = ArgumentArity.ZeroOrOne };
    private readonly ConfigurationOptions _configuration = new();
    private readonly Shell _shell;

    public ConfigCommand(Shell shell)
    {
        _shell = shell;
        Command = new Command("config") { _file, CommonOptions.Help() };
        _configuration.AddTo(Command);
    }

    public Command Command { get; }

    /// <exception cref="UsageException">There is no such draft, or the configuration cannot be read.</exception>
    /// <exception cref="ConfigurationException">The configuration is not understood.</exception>
    public ExitCode Run(ParseResult arguments)
    {
        var file = arguments.GetValue(_file) ?? throw new UsageException("config needs a draft: draftlint config FILE");
        var path = Path.GetFullPath(file, _shell.Folder);
        if (Directory.Exists(path))
            throw new UsageException($"{file}: a folder; name one draft");
        if (!File.Exists(path))
            throw new UsageException($"{file}: no such file");
        var configuration = _configuration.Load(arguments, _shell.Folder, [file]);
        var settings = configuration.Of(path);
        if (settings.Positions is { } chosen)
            _ = new PositionFinder(_shell.Folder, configuration).Find(chosen);
        Print([.. configuration.RunSettings, .. settings.Effective]);
        return ExitCode.Clean;
    }

    private void Print(List<Setting> settings)
    {
        var defaults = new (string Key, string Value, string Place)[] { ("draftlint_fail_on", "error", "default"), ("draftlint_positions", "(none)", "default") };
        var rows = settings.Select(setting => (setting.Key, setting.Value, Place: $"{setting.File}:{setting.Line}"))
            .Concat(defaults.Where(row => settings.TrueForAll(setting => !setting.Key.Equals(row.Key, StringComparison.OrdinalIgnoreCase))))
            .Select(row => (Line: $"{row.Key} = {row.Value}", row.Place))
            .ToList();
        var width = rows.Max(row => row.Line.Length);
        using var writer = _shell.NewOutputWriter();
        foreach (var (line, place) in rows)
            writer.Write(TerminalText.Escape($"{line.PadRight(width)}  # {place}") + "\n");
    }
}
