using Fixia.Ledger;
using Fixia.Platform.Data;
using Fixia.Platform.Problems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Ledger;

/// <summary>Double entry, kept by the database: what nobody can do, in C# or in SQL. Each test has accounts of its own.</summary>
public sealed class BooksTests(FixiaServer server) : IClassFixture<FixiaServer>
{
    private static readonly Account Provider = new(AccountKind.Clearing, "mercadopago");

    [Fact]
    public async Task A_fact_moves_money_once_however_often_and_by_how_many_it_is_posted()
    {
        var work = Piece();
        var fact = $"{work.Owner} funded";

        var posted = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Post(new Posting(fact, "funded").Move(Provider, work, 1_000.50m))));

        posted.Select(Id).Distinct().Count().ShouldBe(1);
        (await Balance(work)).ShouldBe(1_000.50m);
        Code(await Post(new Posting(fact, "funded").Move(Provider, work, 1_000.51m))).ShouldBe("posted_otherwise");
        Code(await Post(new Posting(fact, "released").Move(Provider, work, 1_000.50m))).ShouldBe("posted_otherwise");
        (await Balance(work)).ShouldBe(1_000.50m);
    }

    [Fact]
    public async Task Nobody_spends_more_than_there_is_also_when_many_do_at_once()
    {
        var (work, mine) = (Piece(), Person());
        Id(await Post(new Posting($"{work.Owner} funded", "funded").Move(Provider, work, 100)));
        Id(await Post(new Posting($"{work.Owner} released", "released").Move(work, mine, 100)));

        var spent = await Task.WhenAll(Enumerable.Range(0, 25).Select(n =>
            Post(new Posting($"payout {mine.Owner} {n}", "payout").Move(mine, mine with { Kind = AccountKind.OnItsWay }, 30))));

        spent.Select(Code).Count(code => code is null).ShouldBe(3);
        spent.Select(Code).ShouldBeSubsetOf([null, "not_enough_money"]);
        (await Balance(mine)).ShouldBe(10);
        (await Balance(mine with { Kind = AccountKind.OnItsWay })).ShouldBe(90);
        Code(
            await Post(new Posting($"{work.Owner} released again", "released").Move(work, mine, 1))).ShouldBe("not_enough_money");
        var debt = mine with { Kind = AccountKind.Debt };
        Code(await Post(new Posting($"{mine.Owner} overpaid", "repaid").Move(mine, debt, 10))).ShouldBe("not_enough_money");
    }

    [Fact]
    public async Task A_correction_is_a_reversal_that_names_what_it_reverses_and_is_made_once()
    {
        var work = Piece();
        var fact = $"{work.Owner} funded";
        var posting = new Posting(fact, "funded")
            .Move(Provider, work, 90).Move(work, new(AccountKind.ProviderCosts, "mercadopago"), 4.10m);
        var id = Id(await Post(posting));

        var reversed = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => Do(books => books.Reverse(fact, "wrong milestone", default))));

        reversed.Select(Id).Distinct().Count().ShouldBe(1);
        (await Balance(work)).ShouldBe(0);
        (await Read<Guid>($"select reverses from ledger_postings where key = 'reversal of {fact}'")).ShouldBe(id);
        Code(await Do(books => books.Reverse("nothing of the kind", "a mistake", default))).ShouldBe("not_found");
        // Money that went on is not there to be taken back.
        var (second, mine) = (Piece(), Person());
        Id(await Post(new Posting($"{second.Owner} funded", "funded").Move(Provider, second, 50)));
        Id(await Post(new Posting($"{second.Owner} released", "released").Move(second, mine, 50)));
        Code(await Do(books => books.Reverse($"{second.Owner} funded", "a mistake", default))).ShouldBe("not_enough_money");
    }

    [Fact]
    public async Task A_posting_and_what_it_is_about_are_one_transaction()
    {
        var work = Piece();
        await Do(async books =>
        {
            await using var transaction = await books.Db.Database.BeginTransactionAsync();
            Id(await books.Books.Post(new Posting($"{work.Owner} funded", "funded").Move(Provider, work, 7), default));
            await transaction.RollbackAsync();
            return true;
        });
        (await Balance(work)).ShouldBe(0);
        Id(await Post(new Posting($"{work.Owner} funded", "funded").Move(Provider, work, 8)));
        (await Balance(work)).ShouldBe(8);
    }

    [Fact]
    public async Task The_database_refuses_what_is_no_posting_whoever_writes_it()
    {
        var (work, mine) = (Piece(), Person());
        Id(await Post(new Posting($"{work.Owner} funded", "funded").Move(Provider, work, 20).Move(work, mine, 5)));
        var (a, b) = (await AccountId(work, "ARS"), await AccountId(mine, "ARS"));
        Id(await Post(new Posting($"{work.Owner} in dollars", "funded", "USD").Move(Provider, work, 20)));
        var dollars = await AccountId(work, "USD");
        string Posted(string currency, string entries, int count = 2) => $"""
            with p as (select gen_random_uuid() id), f as (
                insert into ledger_postings select id, id::text, 'test', '{currency}', now(), {count}, jsonb_build_object(), null
                    from p)
            insert into ledger_entries (account_id, stripe, version, posting_id, amount, balance)
            select e.a::uuid, 0, 0, p.id, e.m, 0 from p, (values {entries}) e(a, m)
            """;

        await Run(Posted("ARS", $"('{a}', 1), ('{b}', -1)"));
        await Refused(Posted("ARS", $"('{a}', 1), ('{b}', -2)"), "ledger_whole");
        await Refused(Posted("ARS", $"('{a}', 1), ('{dollars}', -1)"), "ledger_whole");
        await Refused(Posted("USD", $"('{a}', 1), ('{b}', -1)"), "ledger_whole");
        await Refused(Posted("ARS", $"('{a}', 1), ('{b}', -1)", count: 3), "ledger_whole");
        await Refused(Posted("ARS", $"('{a}', 100), ('{b}', -100)"), "ledger_limit");
        await Refused(Posted("ARS", $"('{a}', 0), ('{b}', 0)"), "ledger_entries_amount_check");
        await Refused(Posted("ARS", $"('{Guid.CreateVersion7()}', 1), ('{b}', -1)"), null);
        // A posting that moves nothing, and entries that come later.
        await Refused(
            "insert into ledger_postings values (gen_random_uuid(), 'empty', 'test', 'ARS', now(), 2, '{}', null)",
            "ledger_whole");
        await Refused(
            $"""
            insert into ledger_entries (account_id, stripe, version, posting_id, amount, balance)
            select x.a::uuid, 0, 0, p.id, x.m, 0 from ledger_postings p, (values ('{a}', 1), ('{b}', -1), ('{a}', 1), ('{b}',
                -1)) x(a, m)
            where p.key = '{work.Owner} funded'
            """,
            "ledger_whole");
        await Refused("insert into ledger_entries (account_id, stripe, version, posting_id, amount, balance) " +
            $"values ('{a}', 0, 0, gen_random_uuid(), 1, 0), ('{b}', 0, 0, gen_random_uuid(), -1, 0)", "ledger_whole");
    }

    [Theory]
    [InlineData("update ledger_entries set amount = amount + 1")]
    [InlineData("delete from ledger_entries")]
    [InlineData("truncate ledger_entries")]
    [InlineData("update ledger_postings set about = '{}'")]
    [InlineData("delete from ledger_postings")]
    [InlineData("truncate ledger_postings cascade")]
    [InlineData("update ledger_accounts set owner = 'me'")]
    [InlineData("delete from ledger_balances")]
    [InlineData("update ledger_balances set balance = balance + 1")]
    [InlineData("update ledger_balances set at_least = -1000")]
    [InlineData("insert into ledger_balances (account_id, stripe, balance) select id, 7, 10 from ledger_accounts limit 1")]
    public async Task Nothing_is_written_over_and_no_balance_is_set(string sql)
    {
        Id(await Post(new Posting($"{Guid.CreateVersion7()} funded", "funded").Move(Provider, Piece(), 20)));
        await Refused(sql, null);
    }

    [Fact]
    public async Task Whatever_happens_at_once_the_books_sum_to_zero_and_every_balance_is_the_sum_of_its_entries()
    {
        var random = new Random(20261121);
        var people = Enumerable.Range(0, 4).Select(_ => Person()).ToArray();
        var pieces = Enumerable.Range(0, 8).Select(_ => Piece()).ToArray();
        Account Any()
        {
            var person = people[random.Next(people.Length)];
            return random.Next(6) switch
            {
                0 => Provider,
                1 => new(AccountKind.Revenue, Account.Platform),
                2 => person with { Kind = AccountKind.Debt },
                3 => person,
                _ => pieces[random.Next(pieces.Length)],
            };
        }

        var postings = Enumerable.Range(0, 400).Select(_ =>
        {
            var posting = new Posting($"random {random.Next(300)}", "random");
            for (var moves = random.Next(1, 4); moves > 0; moves--)
                posting.Move(Any(), Any(), random.Next(1, 50_000) / 100m);
            return posting;
        }).Where(p => p.Entries.Count > 1).ToList();

        foreach (var some in postings.Chunk(16))
        {
            var answers = await Task.WhenAll(some.Select(Post));
            answers.Select(Code).ShouldBeSubsetOf([null, "not_enough_money", "posted_otherwise"]);
        }

        (await Do(books => books.Books.Faults(default))).ShouldBeEmpty();
        (await Do(books => books.Books.TrialBalance(default)))
            .GroupBy(t => t.Currency).ShouldAllBe(c => c.Sum(t => t.Balance) == 0);
        (await Read<long>("select count(*) from ledger_postings where kind = 'random'")).ShouldBeGreaterThan(50);
    }

    [Fact]
    public async Task Every_kind_of_account_is_known_to_both_sides() =>
        (await Read<string[]>("select array_agg(kind order by kind) from ledger_kinds"))
            .ShouldBe(Enum.GetValues<AccountKind>().Select(Books.Word).Order(StringComparer.Ordinal));

    private static Account Piece() => new(AccountKind.Held, $"{Guid.CreateVersion7()}:1");

    private static Account Person() => Account.Of(AccountKind.Available, Guid.CreateVersion7());

    private static Guid Id(Answer<Guid> answer) =>
        answer.Is(out var id, out var problem) ? id : throw new ShouldAssertException(problem.Code);

    private static string? Code(Answer<Guid> answer) => answer.Is(out _, out var problem) ? null : problem.Code;

    private Task<Answer<Guid>> Post(Posting posting) => Do(books => books.Post(posting, default));

    private Task<decimal> Balance(Account account) => Do(books => books.Balance(account, "ARS", default));

    private Task<T> Do<T>(Func<Books, Task<T>> work) => Do(both => work(both.Books));

    private async Task<T> Do<T>(Func<(Books Books, FixiaDb Db), Task<T>> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await work(
            (scope.ServiceProvider.GetRequiredService<Books>(), scope.ServiceProvider.GetRequiredService<FixiaDb>()));
    }

    private Task<Guid> AccountId(Account account, string currency) =>
        Read<Guid>(
            $"""
            select id from ledger_accounts
            where kind = '{Books.Word(account.Kind)}' and owner = '{account.Owner}' and currency = '{currency}'
            """);

    private async Task Refused(string sql, string? constraint)
    {
        var refused = await Should.ThrowAsync<PostgresException>(() => Run(sql));
        if (constraint is not null)
            refused.ConstraintName.ShouldBe(constraint, refused.MessageText);
    }

    private async Task Run(string sql)
    {
        await using var connection = new NpgsqlConnection(server.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<T> Read<T>(string sql)
    {
        await using var connection = new NpgsqlConnection(server.Database);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return (T)(await command.ExecuteScalarAsync())!;
    }
}
