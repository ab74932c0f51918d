using System.Globalization;
using Fixia.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var told = args.Skip(1).ToArray();
return args.FirstOrDefault() switch
{
    "search" => await SearchBench.Run(told),
    "load" => await LoadBench.Run(),
    "outbox" => await OutboxBench.Run(),
    "answers" => await AnswerBench.Run(),
    "ledger" => await LedgerBench.Run(told),
    _ =>
        throw new InvalidOperationException("Start it as bench/search, bench/load, bench/outbox, bench/ledger or bench/answers."),
};
