using System.Security.Cryptography;

namespace Fixia.Sandbox.MercadoPago;

/// <summary>All the stand-in knows; one JSON document.</summary>
internal sealed class State
{
    public const long CollectorId = 448_210_377;
    public const long ApplicationId = 7_204_918_330_156_621;

    public TimeSpan ClockAhead { get; set; }
    public long LastPayment { get; set; }
    public long LastCharge { get; set; }
    public long LastDelivery { get; set; }
    public List<Preapproval> Preapprovals { get; init; } = [];
    public List<Charge> Charges { get; init; } = [];
    public List<Preference> Preferences { get; init; } = [];
    public List<Payment> Payments { get; init; } = [];
    public List<Delivery> Deliveries { get; init; } = [];
    public List<Fault> Faults { get; init; } = [];
    public Dictionary<string, RememberedAnswer> Answers { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The sandbox's time: real time plus the days it was moved forward.</summary>
    public DateTimeOffset Now(TimeProvider time) => time.GetUtcNow() + ClockAhead;

    public Preapproval? Preapproval(string id) => Preapprovals.Find(p => p.Id == id);

    public Preference? Preference(string id) => Preferences.Find(p => p.Id == id);

    public Charge? Charge(long id) => Charges.Find(c => c.Id == id);

    public Payment? Payment(long id) => Payments.Find(p => p.Id == id);

    public static string NewPreapprovalId() => "2c938084" + RandomNumberGenerator.GetHexString(24, lowercase: true);

    // Numbers follow the time of creation, so that an emptied sandbox never hands out a number a database already knows.
    public long NewPaymentId() => LastPayment = Math.Max(LastPayment + 1, RealMilliseconds());

    public long NewChargeId() => LastCharge = Math.Max(LastCharge + 1, RealMilliseconds() / 32);

    public long NewDeliveryId() => ++LastDelivery;

    /// <summary>Forgets everything but the counters.</summary>
    public void Clear()
    {
        ClockAhead = TimeSpan.Zero;
        Preapprovals.Clear();
        Charges.Clear();
        Preferences.Clear();
        Payments.Clear();
        Deliveries.Clear();
        Faults.Clear();
        Answers.Clear();
    }

    static long RealMilliseconds() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - 1_600_000_000_000;
}
