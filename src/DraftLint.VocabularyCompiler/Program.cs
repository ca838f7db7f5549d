using DraftLint.VocabularyCompiler;

// VOCABULARY LANGUAGE OUTPUT: the folder of the files, one of its languages, and where the image goes.
if (args is not [var folder, var language, var output])
{
    Console.Error.WriteLine("usage: DraftLint.VocabularyCompiler VOCABULARY LANGUAGE OUTPUT");
    return 2;
}
try
{
    var builder = new LexiconBuilder();
    foreach (var file in Directory.GetFiles(Path.Combine(folder, language), "*.txt").Order(StringComparer.Ordinal))
        builder.Read(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file));
    builder.ReadLanguages(File.ReadAllText(Path.Combine(folder, "languages.txt")));
    using var stream = File.Create(output);
    builder.Write(stream);
    return 0;
}
catch (InvalidDataException exception)
{
    Console.Error.WriteLine($"rules/vocabulary: error: {exception.Message}");
    return 1;
}
