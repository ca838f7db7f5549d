using System.Reflection;

namespace DraftLint.RuleEngine.Tests.Surface;

/// <summary>Writes the public members of assemblies down, one a line.</summary>
internal static class SurfaceText
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(IEnumerable<Assembly> assemblies) =>
        from assembly in assemblies
        from type in assembly.GetExportedTypes()
        where !typeof(Delegate).IsAssignableFrom(type)
        from line in Of(type)
        select line;

    private static IEnumerable<string> Of(Type type)
    {
        var prefix = type.Namespace + "." + Name(type);
        yield return $"{Kind(type)} {prefix}{(type.BaseType is { } origin && origin != typeof(object) && !type.IsEnum ? " : " + Name(origin) : "")}";
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type))
                yield return $"{prefix}.{name} = {Convert.ToInt32(Enum.Parse(type, name), null)}";
            yield break;
        }
        foreach (var constructor in type.GetConstructors(Own).Where(IsVisible))
            yield return $"{prefix}({Parameters(constructor)})";
        foreach (var property in type.GetProperties(Own).Where(property => property.GetMethod is { } getter && IsVisible(getter)))
            yield return $"{prefix}.{property.Name} : {Name(property.PropertyType)} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}";
        foreach (var happening in type.GetEvents(Own))
            yield return $"event {prefix}.{happening.Name} : {Name(happening.EventHandlerType!)}";
        foreach (var method in type.GetMethods(Own).Where(method => IsVisible(method) && !method.IsSpecialName))
            yield return $"{prefix}.{Name(method)}({Parameters(method)}) : {Name(method.ReturnType)}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Kind(Type type) => type.IsEnum ? "enum" : type.IsInterface ? "interface" : type is { IsAbstract: true, IsSealed: true } ? "static class" : type.IsAbstract ? "abstract class" : "class";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "") + Name(parameter.ParameterType) + " " + parameter.Name));

    private static string Name(MethodInfo method) =>
        method.IsGenericMethod ? $"{method.Name}<{string.Join(",", method.GetGenericArguments().Select(argument => argument.Name))}>" : method.Name;

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        return type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(",", type.GetGenericArguments().Select(Name))}>" : type.Name;
    }
}
