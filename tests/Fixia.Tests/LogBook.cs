using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Fixia.Tests;

/// <summary>
/// Writes down every line that is logged, with its values and what was around it, and every span with its tags.
/// </summary>
internal sealed class LogBook : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<string> lines = [];
    private readonly ActivityListener spans;
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public LogBook()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => lines.Enqueue(string.Join(
                ' ',
                [
                    "span", span.DisplayName, span.StatusDescription,
                    .. span.TagObjects.Select(t => $"{t.Key}={t.Value}"),
                    .. span.Baggage.Select(b => $"{b.Key}={b.Value}"),
                    .. span.Events.SelectMany(e => e.Tags).Select(t => $"{t.Key}={t.Value}"),
                ])),
        };
        ActivitySource.AddActivityListener(spans);
    }

    public IReadOnlyCollection<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => new Page(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => scopes = scopeProvider;

    public void Dispose() => spans.Dispose();

    private sealed class Page(LogBook book, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => book.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var around = new List<string>();
            book.scopes.ForEachScope((scope, list) => list.Add(Written(scope)), around);
            book.lines.Enqueue(
                $"{logLevel} {category} {formatter(state, exception)} {Written(state)} {exception} {string.Join(' ', around)}");
        }

        private static string Written(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(' ', values.Select(v => $"{v.Key}={v.Value}"))
            : $"{state}";
    }
}
