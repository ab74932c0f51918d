namespace Fixia.Platform.Processes;

/// <summary>
/// A process as a table: in which state which action is open to whom, and where it leads. The entity's verbs ask it for the next
/// state, views ask it what is open to their reader, and the browser shows just that; so no guard is written twice.
/// </summary>
/// <typeparam name="TState">Where the thing can stand.</typeparam>
/// <typeparam name="TAction">What can be done with it.</typeparam>
/// <typeparam name="TParty">Who acts; flags, so that a row can name several.</typeparam>
public sealed class StateMachine<TState, TAction, TParty>
    where TState : struct, Enum
    where TAction : struct, Enum
    where TParty : struct, Enum
{
    private readonly Dictionary<(TState From, TAction Action, TParty Who), TState> next = [];
    private readonly HashSet<TState> left = [];

    /// <summary>Takes the table.</summary>
    /// <exception cref="ArgumentException">Two rows say where the same action of the same party leads.</exception>
    public StateMachine(IReadOnlyList<(TState From, TAction Action, TParty Who, TState To)> table)
    {
        Table = table;
        foreach (var (from, action, who, to) in table)
        {
            left.Add(from);
            foreach (var party in Parties.Where(p => who.HasFlag(p)))
            {
                if (!next.TryAdd((from, action, party), to))
                    throw new ArgumentException($"{from}, {action}, {party} stands twice in the table.", nameof(table));
            }
        }
    }

    /// <summary>The rows, in the order they were given.</summary>
    public IReadOnlyList<(TState From, TAction Action, TParty Who, TState To)> Table { get; }

    private static IReadOnlyList<TParty> Parties { get; } = Enum.GetValues<TParty>();

    private static IReadOnlyList<TAction> Actions { get; } = Enum.GetValues<TAction>();

    /// <summary>Where an action leads; null when it is not open to that party in that state.</summary>
    public TState? Next(TState from, TAction action, TParty who) => next.TryGetValue((from, action, who), out var to) ? to : null;

    /// <summary>What is open to a party in a state, in the order of the actions.</summary>
    public IReadOnlyList<TAction> Open(TState from, TParty who) =>
        [.. Actions.Where(action => next.ContainsKey((from, action, who)))];

    /// <summary>Whether nothing more can happen to what stands there.</summary>
    public bool IsFinal(TState state) => !left.Contains(state);
}
