using Fixia.Search;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Search;

/// <summary>What is looked for instead, when nothing has all of the words.</summary>
public class MeaningTests
{
    [Theory]
    [InlineData("electrisista", "electricista", 0)]
    [InlineData("serrajero", "cerrajero", 0)]
    [InlineData("yecero", "yesero", 0)]
    [InlineData("durloc", "durlock", 0)]
    [InlineData("uevo", "huevo", 0)]
    [InlineData("banio", "baño", 1)]
    [InlineData("plomro", "plomero", 1)]
    [InlineData("pitnor", "pintor", 1)]
    [InlineData("masajista", "paisajista", 2)]
    public void Words_are_as_far_apart_as_they_sound(string written, string meant, int letters) =>
        Spelling.Distance(Spelling.Sound(written), Spelling.Sound(meant)).ShouldBe(letters);

    [Fact]
    public void A_word_is_mended_by_what_sounds_like_it_and_not_by_what_shares_pieces_with_it()
    {
        Spelling.Mend(Unknown("masajista", "paisajista", "maquillista")).ShouldBeNull();
        Spelling.Mend(Unknown("peluqera", "peluche", "peluquera"))!.Term.ShouldBe("peluquera");
        Spelling.Mend(Unknown("gaz", "gas", "gasa"))!.Term.ShouldBe("gas");
        Spelling.Mend(Unknown("luz", "lupa")).ShouldBeNull();
        Spelling.Mend(new Word("plomero", true, false, true, [new Neighbour("plomera", true)])).ShouldBeNull();
    }

    [Fact]
    public void The_trade_stays_to_the_last()
    {
        var (plumber, urgent, cordoba) = (Trade("plomero"), Filler("urgente"), Other("cordoba"));
        var steps = Relaxing.Steps([plumber, urgent, cordoba], [plumber, urgent], "Córdoba");
        steps.Select(s => (s.Needs, s.GoesTo, s.Relaxed)).ShouldBe(
        [
            ("plomero urgente cordoba", null, false),
            ("plomero cordoba", null, false),
            ("plomero", "Córdoba", false),
            ("plomero", null, true),
        ]);
    }

    [Fact]
    public void Without_a_trade_some_of_the_words_will_do_and_a_place_alone_will_not()
    {
        var (one, other, rosario) = (Other("frentes"), Other("altura"), Other("rosario"));
        Relaxing.Steps([one, other, rosario], [one, other], "Rosario")[^1].Needs.ShouldBe("frentes or altura");
        Relaxing.Steps([one, rosario], [one], "Rosario").ShouldAllBe(s => s.Needs.Contains("frentes"));
    }

    [Fact]
    public void Of_two_trades_one_will_do()
    {
        var words = new[] { Trade("techista"), Trade("membrana"), Other("barrio") };
        Relaxing.Steps(words, words, null).Select(s => s.Needs)
            .ShouldBe(["techista membrana barrio", "techista membrana", "techista or membrana"]);
    }

    private static Word Trade(string text) => new(text, true, false, true, []);

    private static Word Filler(string text) => new(text, false, true, true, []);

    private static Word Other(string text) => new(text, false, false, true, []);

    private static Word Unknown(
        string text, params string[] near) => new(text, false, false, false, [.. near.Select(n => new Neighbour(n, false))]);
}
