using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Fixia.Platform.ApiDocument;

/// <summary>One instruction of a compiled method: what it does, and on what.</summary>
/// <param name="Code">What the machine does.</param>
/// <param name="Operand">A method, a field, a text or a number.</param>
internal readonly record struct Instruction(OpCode Code, object Operand);

/// <summary>Reads compiled methods of our own assembly.</summary>
internal static class CompiledCode
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private static readonly Assembly Ours = typeof(CompiledCode).Assembly;

    private static readonly Type[] Types = [.. Ours.GetTypes().Where(type => !type.IsGenericTypeDefinition)];

    private static readonly ConcurrentDictionary<MethodBase, IReadOnlyList<MethodBase>> Calls = new();

    private static readonly ConcurrentDictionary<MethodBase, IReadOnlyList<Instruction>> Bodies = new();

    /// <summary>Every method that has a body.</summary>
    public static IEnumerable<MethodBase> Methods { get; } = Types
        .SelectMany(type => type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)));

    /// <summary>
    /// The method and all of ours it can come to: what it calls, what it hands on to be called, and what answers for an
    /// interface.
    /// </summary>
    public static IEnumerable<MethodBase> ReachableFrom(MethodBase start)
    {
        var seen = new HashSet<MethodBase> { start };
        var next = new Queue<MethodBase>(seen);
        while (next.TryDequeue(out var method))
        {
            yield return method;
            foreach (var called in Calls.GetOrAdd(method, CallsOf).Where(seen.Add))
                next.Enqueue(called);
        }
    }

    /// <summary>The instructions of a method that have an operand; none of one without a body.</summary>
    public static IReadOnlyList<Instruction> Read(MethodBase method) => Bodies.GetOrAdd(method, Decode);

    private static List<Instruction> Decode(MethodBase method)
    {
        var read = new List<Instruction>();
        if (method.IsAbstract || method.GetMethodBody()?.GetILAsByteArray() is not { } bytes)
            return read;
        for (var at = 0; at < bytes.Length;)
        {
            var code = bytes[at] == 0xFE ? Codes[unchecked((short)(0xFE00 | bytes[at + 1]))] : Codes[bytes[at]];
            at += code.Size;
            if (Operand(method, code, bytes.AsSpan(at)) is { } operand)
                read.Add(new Instruction(code, operand));
            at += code.OperandType == OperandType.InlineSwitch ? 4 + (4 * BitConverter.ToInt32(bytes, at))
                : SizeOf(code.OperandType);
        }

        return read;
    }

    private static IReadOnlyList<MethodBase> CallsOf(MethodBase method) =>
        [.. Read(method).SelectMany(CalledBy).Concat(StateMachineOf(method))
            .Where(called => called.Module.Assembly == Ours && !IsQuestion(called)).Distinct()];

    // Whoever asks it wants to know, and answers something else.
    private static bool IsQuestion(MethodBase called) =>
        called.DeclaringType == typeof(CurrentUser) && called.Name == nameof(CurrentUser.May);

    private static IEnumerable<MethodBase> CalledBy(Instruction instruction) => instruction.Operand switch
    {
        MethodInfo { IsAbstract: true, DeclaringType: { } type } method when type.Assembly == Ours => Types
            .Where(other => !other.IsAbstract && type.IsAssignableFrom(other))
            .SelectMany(other => other.GetMethods(All).Where(own => own.Name.Split('.')[^1] == method.Name)),
        MethodBase method => [method],
        FieldInfo { DeclaringType.TypeInitializer: { } initializer } => [initializer],
        _ => [],
    };

    // The body of an async method or an iterator is that of a type the compiler makes.
    private static IEnumerable<MethodBase> StateMachineOf(MethodBase method) =>
        method.GetCustomAttribute<StateMachineAttribute>() is { StateMachineType: var type }
            && Closed(type, method).GetMethod("MoveNext", All) is { } body ? [body] : [];

    private static Type Closed(Type type, MethodBase method)
    {
        if (!type.IsGenericTypeDefinition)
            return type;
        var arguments = (method.DeclaringType?.GetGenericArguments() ?? [])
            .Concat(method.IsGenericMethod ? method.GetGenericArguments() : []).ToArray();
        return arguments.Length == type.GetGenericArguments().Length ? type.MakeGenericType(arguments) : type;
    }

    private static object? Operand(MethodBase method, OpCode code, ReadOnlySpan<byte> rest)
    {
        var token = SizeOf(code.OperandType) == 4 ? BitConverter.ToInt32(rest) : 0;
        try
        {
            return code.OperandType switch
            {
                OperandType.InlineString => method.Module.ResolveString(token),
                OperandType.InlineMethod => method.Module.ResolveMethod(token, TypeArguments(method), MethodArguments(method)),
                OperandType.InlineField => method.Module.ResolveField(token, TypeArguments(method), MethodArguments(method)),
                OperandType.InlineI => token,
                OperandType.ShortInlineI => (int)(sbyte)rest[0],
                _ => null,
            };
        }
        catch (Exception unknown) when (unknown is ArgumentException or TypeLoadException or FileNotFoundException)
        {
            return null;
        }
    }

    private static Type[]? TypeArguments(MethodBase method) =>
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null;

    private static Type[]? MethodArguments(MethodBase method) => method.IsGenericMethod ? method.GetGenericArguments() : null;

    private static int SizeOf(OperandType type) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
