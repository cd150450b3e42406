using Mono.Cecil;

namespace CrmOnboarding.Tests.Architecture;

/// <summary>
/// What the public types of an assembly reach, over calls, object creation and fields. Virtual methods and static initialisers of a type
/// that is reached count as reached, so the walk errs on the side of reaching too much.
/// </summary>
internal sealed class CallGraph
{
    private readonly ModuleDefinition _module;
    private readonly HashSet<MethodDefinition> _methods = [];
    private readonly HashSet<TypeDefinition> _types = [];
    private readonly Stack<MethodDefinition> _open = new();

    private CallGraph(ModuleDefinition module) => _module = module;

    public static CallGraph Of(string path)
    {
        using var module = ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Immediate) { InMemory = true });
        var graph = new CallGraph(module);
        foreach (var method in module.Types.Where(type => type.IsPublic).SelectMany(type => type.Methods))
        {
            graph.Reach(method);
        }

        graph.Walk();
        return graph;
    }

    /// <summary>
    /// Full names of the types with code of which no method is reached, without those that the compiler makes; in ordinal order.
    /// </summary>
    public IReadOnlyList<string> UnreachedTypes() => Names(Written().Where(type => HasCode(type) && !_types.Contains(type)));

    /// <summary>Full names of the types of which a method is reached; in ordinal order.</summary>
    public IReadOnlyList<string> ReachedTypes() => Names(Written().Where(_types.Contains));

    private static IReadOnlyList<string> Names(IEnumerable<TypeDefinition> types) =>
        [.. types.Select(type => type.FullName).Order(StringComparer.Ordinal)];

    private IEnumerable<TypeDefinition> Written() => _module.GetTypes().Where(type =>
        type.FullName.StartsWith("CrmOnboarding.", StringComparison.Ordinal) && !type.FullName.Contains('<', StringComparison.Ordinal));

    /// <summary>
    /// Enums, interfaces and lists of constants have none: the compiler copies their values to where they are used. Attributes are data.
    /// </summary>
    private static bool HasCode(TypeDefinition type) =>
        !type.IsEnum && type.BaseType?.FullName != "System.Attribute" && type.Methods.Any(method => method.HasBody);

    private void Walk()
    {
        while (_open.TryPop(out var method))
        {
            foreach (var operand in method.HasBody ? method.Body.Instructions.Select(instruction => instruction.Operand) : [])
            {
                switch (operand)
                {
                    case MethodReference called when Own(called.DeclaringType) is not null:
                        Reach(called.Resolve());
                        break;
                    case FieldReference field:
                        ReachType(Own(field.DeclaringType));
                        break;
                    case TypeReference type:
                        ReachType(Own(type));
                        break;
                }
            }
        }
    }

    private void Reach(MethodDefinition? method)
    {
        if (method is not null && _methods.Add(method))
        {
            _open.Push(method);
            ReachType(method.DeclaringType);
        }
    }

    private void ReachType(TypeDefinition? type)
    {
        if (type is null || !_types.Add(type))
        {
            return;
        }

        ReachType(type.BaseType is null ? null : Own(type.BaseType));
        foreach (var method in type.Methods.Where(method => method.IsVirtual || (method.IsStatic && method.IsConstructor)))
        {
            Reach(method);
        }
    }

    private TypeDefinition? Own(TypeReference reference)
    {
        var element = reference.GetElementType();
        return element.Scope == _module || element.Module == _module && element is TypeDefinition ? element.Resolve() : null;
    }
}
