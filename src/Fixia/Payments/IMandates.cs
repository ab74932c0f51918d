namespace Fixia.Payments;

/// <summary>
/// Monthly payments at a provider; each provider has a room here that speaks its language. What may take long or fail is never
/// called with a transaction open or a lock held. An order says what should be: given twice, because an answer
/// was lost, it does no harm.
/// </summary>
public interface IMandates
{
    /// <summary>
    /// Makes one, or finds the one that has its reference. The problem tells a payer it does not accept, or that it cannot be
    /// reached.
    /// </summary>
    Task<Answer<Mandate>> Open(NewMandate wanted, CancellationToken cancel);

    /// <summary>Reads one; null when the provider does not know it.</summary>
    Task<Mandate?> Get(string id, CancellationToken cancel);

    /// <summary>
    /// All that carry a reference: what was made although its answer never came. More than one if the provider forgot the first
    /// request.
    /// </summary>
    Task<IReadOnlyList<Mandate>> Find(string reference, string payerEmail, CancellationToken cancel);

    /// <summary>Ends it for good.</summary>
    Task End(string id, CancellationToken cancel);

    /// <summary>No more charges until it is resumed. One that nobody gave charges nothing anyway.</summary>
    Task Pause(string id, CancellationToken cancel);

    /// <summary>
    /// Charges go on, if it answers <see cref="MandateState.Charging"/>; otherwise the payer has to give another.
    /// </summary>
    Task<Answer<Mandate>> Resume(string id, CancellationToken cancel);

    /// <summary>What it charges from the next time on.</summary>
    Task ChangeAmount(string id, decimal monthlyPesos, CancellationToken cancel);

    /// <summary>Gives a payment back whole.</summary>
    Task Refund(string paymentId, string key, CancellationToken cancel);

    /// <summary>Reads one charge; null when the provider does not know it.</summary>
    Task<MandateCharge?> Charge(string id, CancellationToken cancel);

    /// <summary>The charges of a mandate, from the first to the last.</summary>
    Task<IReadOnlyList<MandateCharge>> Charges(string id, CancellationToken cancel);
}
