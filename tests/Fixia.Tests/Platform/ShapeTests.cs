using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Fixia.Platform.Problems;
using Fixia.Platform.Processes;
using Fixia.Platform.Text;
using Fixia.Platform.Web;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Platform;

/// <summary>The shapes that every capability is written in.</summary>
public class ShapeTests
{
    private static readonly JsonSerializerOptions Json =
        new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    private static readonly StateMachine<Door, Act, Who> Doors = new(
    [
        (Door.Open, Act.Close, Who.Guest | Who.Host, Door.Closed),
        (Door.Closed, Act.Open, Who.Guest | Who.Host, Door.Open),
        (Door.Closed, Act.Wall, Who.Host, Door.Walled),
    ]);

    private enum Door
    {
        Open,
        Closed,
        Walled,
    }

    private enum Act
    {
        Open,
        Close,
        Wall,
    }

    [Flags]
    private enum Who
    {
        Guest = 1,
        Host = 2,
    }

    [Fact]
    public void A_process_says_where_an_action_leads_and_what_is_open()
    {
        Doors.Next(Door.Open, Act.Close, Who.Guest).ShouldBe(Door.Closed);
        Doors.Next(Door.Closed, Act.Wall, Who.Guest).ShouldBeNull();
        Doors.Open(Door.Closed, Who.Guest).ShouldBe([Act.Open]);
        Doors.Open(Door.Closed, Who.Host).ShouldBe([Act.Open, Act.Wall]);
        Doors.IsFinal(Door.Walled).ShouldBeTrue();
        Doors.IsFinal(Door.Open).ShouldBeFalse();
    }

    [Fact]
    public void A_table_that_contradicts_itself_is_refused() =>
        Should.Throw<ArgumentException>(() => new StateMachine<Door, Act, Who>(
        [
            (Door.Open, Act.Close, Who.Guest | Who.Host, Door.Closed),
            (Door.Open, Act.Close, Who.Host, Door.Walled),
        ])).Message.ShouldStartWith("Open, Close, Host stands twice");

    [Fact]
    public void A_change_leaves_what_it_does_not_name_and_clears_what_it_calls_null()
    {
        Patch("""{"city":null,"title":"b"}""").Onto(new Thing("a", "Rosario", [1, 2])).Is(out var changed, out _).ShouldBeTrue();
        changed.Title.ShouldBe("b");
        changed.City.ShouldBeNull();
        changed.Numbers.ShouldBe([1, 2]);
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "colour")]
    [InlineData("""{"title":7}""", "title")]
    [InlineData("""{"numbers":[1,"x"]}""", "numbers[1]")]
    public void A_change_that_does_not_fit_names_the_field(string patch, string field)
    {
        Patch(patch).Onto(new Thing("a", null, [])).Is(out _, out var refused).ShouldBeFalse();
        refused.Errors.ShouldNotBeNull().Keys.ShouldBe([field]);
    }

    [Fact]
    public void What_is_made_of_an_answer_keeps_its_problem()
    {
        Answer<string> refused = Problem.NotFound();
        refused.Then(text => text.Length).Is(out _, out var why).ShouldBeFalse();
        why.Status.ShouldBe(404);
        Answer<string> found = "abc";
        found.Then(text => text.Length).Is(out var length, out _).ShouldBeTrue();
        length.ShouldBe(3);
    }

    [Theory]
    [InlineData(1, null, null)]
    [InlineData(9, "0.5", null)]
    [InlineData(0, null, "days")]
    [InlineData(10, "0.49", "days price")]
    [InlineData(1, "2.01", "price")]
    public void Numbers_are_held_within_the_bounds_their_properties_declare(int days, string? price, string? wrong)
    {
        var bounded = new Bounded(days, price is null ? null : decimal.Parse(price, CultureInfo.InvariantCulture));
        var problem = new FieldErrors().Ranges(bounded).Problem;
        var named = problem?.Errors is { } errors ? string.Join(' ', errors.Keys.Order(StringComparer.Ordinal)) : null;
        named.ShouldBe(wrong);
    }

    private static MergePatch<Thing> Patch(string json) => new(JsonNode.Parse(json).ShouldNotBeNull().AsObject(), Json);

    private sealed record Bounded([property: Range(1, 9)] int Days, [property: Range(0.5, 2.0)] decimal? Price);

    private sealed record Thing(string Title, string? City, IReadOnlyList<int> Numbers);

    /// <summary>
    /// A pattern with a time limit fails when the machine is slow, whatever the text; those that give advice on contact details
    /// are told apart, because they go without.
    /// </summary>
    [Fact]
    public void No_pattern_of_the_server_fails_because_the_machine_is_slow() =>
        typeof(StateMachine<,,>).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public))
            .Where(method => method.GetCustomAttribute<GeneratedRegexAttribute>() is { } pattern
                && !pattern.Options.HasFlag(RegexOptions.NonBacktracking)
                && pattern.MatchTimeoutMilliseconds != FoldedText.Patience)
            .Select(method => $"{method.DeclaringType}.{method.Name}").ShouldBeEmpty();
}
