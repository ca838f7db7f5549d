using DraftLint.Positions;
using DraftLint.Text;

namespace DraftLint.Cli.PositionFiles;

/// <summary>Finds the positions that the user chose: shipped ones by name, others by file.</summary>
internal sealed class PositionFinder(string folder)
{
    private const int MostKilobytes = 256;

    /// <exception cref="UsageException">There is no such position, or it cannot be read.</exception>
    public IReadOnlyList<Position> Find(IReadOnlyList<string> namesAndFiles) => [.. namesAndFiles.Distinct(StringComparer.Ordinal).Select(FindOne)];

    private Position FindOne(string nameOrFile)
    {
        if (IsFile(nameOrFile))
            return ReadFile(nameOrFile);
        return ShippedPositions.Read(nameOrFile)
            ?? throw new UsageException($"unknown position {nameOrFile}{Closest.Hint(nameOrFile, ShippedPositions.Names)} (known: {string.Join(", ", ShippedPositions.Names)}; a file is named with a / or .yml)");
    }

    private static bool IsFile(string nameOrFile) =>
        nameOrFile.Contains('/', StringComparison.Ordinal) || nameOrFile.Contains(Path.DirectorySeparatorChar, StringComparison.Ordinal)
        || nameOrFile.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) || nameOrFile.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase);

    private Position ReadFile(string name)
    {
        var bytes = ReadBytes(name);
        if (!SourceText.TryDecode(name, bytes, out var source, out var problem))
            throw new UsageException($"{name}: {problem}");
        try
        {
            return PositionReader.Read(source!.Content);
        }
        catch (PositionFileException exception)
        {
            throw new UsageException($"{name}:{exception.Line}: {exception.Message}");
        }
    }

    private byte[] ReadBytes(string name)
    {
        try
        {
            var file = new FileInfo(Path.GetFullPath(name, folder));
            if (!file.Exists)
                throw new UsageException($"{name}: no such position file");
            if (file.Length > MostKilobytes * 1024)
                throw new UsageException($"{name}: larger than {MostKilobytes} KB, the most that a position may have");
            return File.ReadAllBytes(file.FullName);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new UsageException($"{name}: the position file cannot be read");
        }
    }
}
