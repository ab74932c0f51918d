namespace Fixia.Sandbox.MercadoPago;

/// <summary>
/// Holds the state, lets one caller at a time touch it, and writes it after each change before anybody is told of it.
/// </summary>
internal sealed class Store
{
    const int DeliveriesKept = 2000;
    const int AnswersKept = 2000;

    readonly Lock gate = new();
    readonly string? path;
    readonly State state;

    public Store(SandboxOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.DataPath))
        {
            Directory.CreateDirectory(options.DataPath);
            path = Path.Combine(options.DataPath, "mercadopago.json");
        }
        state = path is null ? new State() : StateFile.Load<State>(path) ?? new State();
    }

    /// <summary>Called after a change, outside the lock.</summary>
    public Action? Changed { get; set; }

    public T Read<T>(Func<State, T> read)
    {
        lock (gate)
            return read(state);
    }

    public T Change<T>(Func<State, T> change)
    {
        T result;
        lock (gate)
        {
            result = change(state);
            Trim();
            if (path is not null) StateFile.Save(path, state);
        }
        Changed?.Invoke();
        return result;
    }

    public void Change(Action<State> change) => Change(s =>
    {
        change(s);
        return true;
    });

    void Trim()
    {
        if (state.Deliveries.Count > DeliveriesKept)
        {
            var old = state.Deliveries.Where(d => d.State != DeliveryState.Pending).Take(state.Deliveries.Count - DeliveriesKept)
                .ToHashSet();
            state.Deliveries.RemoveAll(old.Contains);
        }
        if (state.Answers.Count > AnswersKept)
        {
            foreach (var (key, _) in state.Answers.OrderBy(a => a.Value.At).Take(AnswersKept / 2).ToList())
                state.Answers.Remove(key);
        }
    }
}
