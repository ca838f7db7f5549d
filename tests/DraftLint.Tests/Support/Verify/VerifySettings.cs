namespace VerifyTests;

/// <summary>Where one comparison finds its files.</summary>
public sealed class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        Directory = settings?.Directory;
        FileName = settings?.FileName;
        Parameters = settings?.Parameters;
    }

    internal string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    public void UseDirectory(string directory) => Directory = directory;

    public void UseFileName(string fileName)
    {
        if (Parameters != null)
            throw new InvalidOperationException("UseFileName excludes UseParameters.");
        FileName = fileName;
    }

    public void UseParameters(params object?[] parameters)
    {
        if (FileName != null)
            throw new InvalidOperationException("UseParameters excludes UseFileName.");
        Parameters = parameters;
    }
}

/// <summary>Settings for all comparisons.</summary>
public static class VerifierSettings
{
    /// <summary>Files are written without a byte order mark. This asserter never writes one.</summary>
    public static void UseUtf8NoBom()
    {
    }
}

/// <summary>What a comparison read.</summary>
public sealed class VerifyResult(IEnumerable<string> files, string text)
{
    public IEnumerable<string> Files { get; } = files;

    public string Text { get; } = text;
}

/// <summary>A text differs from its verified file, or has none yet.</summary>
public sealed class VerifyException(string message) : Exception(message);
