using DraftLint.Cli.PositionFiles;

// POSITIONS OUTPUT: the folder of the YAML files, and the folder where their images go.
if (args is not [var folder, var output])
{
    Console.Error.WriteLine("usage: DraftLint.PositionCompiler POSITIONS OUTPUT");
    return 2;
}
Directory.CreateDirectory(output);
foreach (var file in Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal))
{
    try
    {
        var position = PositionReader.Read(File.ReadAllText(file));
        using var stream = File.Create(Path.Combine(output, Path.GetFileNameWithoutExtension(file) + ".bin"));
        PositionImage.Write(position, stream);
    }
    catch (PositionFileException exception)
    {
        // As the build reads it: a place, and what is wrong there.
        Console.Error.WriteLine($"{file}({exception.Line}): error: {exception.Message}");
        return 1;
    }
}
return 0;
