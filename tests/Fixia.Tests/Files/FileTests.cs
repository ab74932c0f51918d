using System.Diagnostics;
using System.Text;
using Fixia.Files;
using Fixia.Tests.Story;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Files;

public class FileTests
{
    [Fact]
    public async Task A_picture_is_kept_small_without_what_the_camera_wrote_and_only_signed_addresses_show_it()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Fotos");
        var uploaded = await fixia.Upload(ana, Uploads.Photo, "vacaciones.jpg", "picture");
        uploaded.Status.ShouldBe(201, uploaded.Body?.ToJsonString());
        Encoding.ASCII.GetString(Uploads.Photo).ShouldContain(Uploads.CameraSecret);
        foreach (var size in new[] { "thumb", "large" })
        {
            var address = uploaded["picture"][size]!.GetValue<string>();
            var (status, type, content) = await fixia.Fetch(address);
            status.ShouldBe(200);
            type.ShouldBe("image/webp");
            Encoding.ASCII.GetString(content, 8, 4).ShouldBe("WEBP");
            Encoding.ASCII.GetString(content).ShouldNotContain(Uploads.CameraSecret);
            (await fixia.Fetch(address.Split('?')[0])).Status.ShouldBe(404);
            (await fixia.Fetch(address[..^4] + "0000")).Status.ShouldBe(404);
            (await fixia.Fetch(address.Replace(size, size == "thumb" ? "large" : "thumb", StringComparison.Ordinal)))
                .Status.ShouldBe(404);
        }
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", "foto.png", "picture", "not_a_picture")]
    [InlineData("%PDF-1.4 sin imagen", "foto.jpg", "picture", "not_a_picture")]
    [InlineData("MZ programa", "contrato.pdf", "document", "not_a_document")]
    [InlineData("", "vacio.pdf", "document", "required")]
    public async Task What_a_file_is_follows_from_its_content_not_from_its_name(
        string content, string name, string kind, string rule)
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Archivos");
        var refused = await fixia.Upload(ana, Encoding.ASCII.GetBytes(content), name, kind);
        refused.Status.ShouldBe(400);
        refused["errors"]["file"]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
    }

    [Theory]
    [InlineData("../../x.png", "x.png")]
    [InlineData("..%2F..%2Fx.png", "x.png")]
    [InlineData("..%2f..%252Fx.png", "x.png")]
    [InlineData(@"..\..\x.png", "x.png")]
    [InlineData("..%5C..%5cx.png", "x.png")]
    [InlineData("C:%25255Cfotos/ x.png", "x.png")]
    [InlineData("100%25 lana, 50%.png", "100%25 lana, 50%.png")]
    [InlineData("..", null)]
    [InlineData("x.png%2F", null)]
    [InlineData("x.png/", null)]
    [InlineData("a%5C..", null)]
    public async Task The_name_of_a_file_is_no_path_whichever_slashes_it_has(string name, string? kept)
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Rutas");
        var uploaded = await fixia.Upload(ana, Uploads.Pdf, name, "document");
        uploaded.Status.ShouldBe(kept is null ? 400 : 201, uploaded.Body?.ToJsonString());
        if (kept is null)
            uploaded["errors"]["name"]![0]!["code"]!.GetValue<string>().ShouldBe("invalid_value");
        else
            uploaded["name"].GetValue<string>().ShouldBe(kept);
    }

    [Fact]
    public async Task A_picture_that_only_begins_like_one_or_unfolds_into_gigabytes_is_refused()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Trampas");
        (await fixia.Upload(ana, Uploads.Photo[..60], "rota.jpg", "picture")).Status.ShouldBe(400);
        // A header that says 60,000 by 60,000 pixels.
        byte[] bomb =
        [
            0x89,
            (byte)'P',
            (byte)'N',
            (byte)'G',
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            0,
            0,
            0,
            13,
            .. "IHDR"u8,
            0,
            0,
            0xEA,
            0x60,
            0,
            0,
            0xEA,
            0x60,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        (await fixia.Upload(ana, bomb, "bomba.png", "picture"))["errors"]["file"]![0]!["code"]!
            .GetValue<string>().ShouldBe("too_large");
    }

    [Fact]
    public async Task Too_large_is_said_so_and_nothing_is_kept()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Grande");
        var refused = await fixia.Upload(ana, new byte[(10 * 1024 * 1024) + 5], "grande.jpg", "picture");
        refused.Status.ShouldBe(400);
        refused["errors"]["file"]![0]!["code"]!.GetValue<string>().ShouldBe("too_large");
    }

    [Fact]
    public async Task A_document_goes_to_who_may_have_it_for_an_hour_and_nobody_uses_anothers()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Register("Ana Dueña"), await fixia.Register("Eva Otra"));
        var uploaded = await fixia.Upload(ana, Uploads.Pdf, "plano.pdf", "document");
        var id = uploaded["id"].GetValue<string>();
        var address = uploaded["document"]["url"]!.GetValue<string>();
        (await fixia.Fetch(address))
            .ShouldSatisfyAllConditions(
                f => f.Status.ShouldBe(200),
                f => f.Type.ShouldBe("application/pdf"),
                f => f.Content.ShouldBe(Uploads.Pdf));

        object Need(params string[] files) => new
        {
            title = "Necesito un plano de mi casa",
            description = "Adjunto lo que tengo; hay que pasarlo en limpio.",
            category = "arquitectura",
            budgetMin = 1000,
            budgetMax = 2000,
            isRemote = true,
            files,
            publish = true,
        };
        var stolen = await fixia.Post("/api/projects", Need(id), eva);
        stolen.Status.ShouldBe(400);
        stolen["errors"]["files"]![0]!["code"]!.GetValue<string>().ShouldBe("unknown_file");
        var project = await fixia.Post("/api/projects", Need(id), ana);
        project.Status.ShouldBe(201, project.Body?.ToJsonString());
        project["files"][0]!["name"]!.GetValue<string>().ShouldBe("plano.pdf");

        fixia.Clock.Advance(TimeSpan.FromMinutes(61));
        (await fixia.Fetch(address)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task What_nobody_uses_for_a_day_is_deleted_and_what_is_used_stays()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Limpia");
        var (used, loose) = (
            await fixia.Upload(ana, Uploads.Photo, "usada.jpg", "picture"),
            await fixia.Upload(ana, Uploads.Photo, "suelta.jpg", "picture"));
        (await fixia.Post(
            "/api/me/portfolio",
            new { title = "Mi trabajo", pictures = new[] { used["id"].GetValue<string>() } },
            ana))
            .Status.ShouldBe(200);
        fixia.Clock.Advance(TimeSpan.FromHours(25));
        await fixia.Run<DeleteLooseFiles>();
        (await fixia.Fetch(used["picture"]["thumb"]!.GetValue<string>())).Status.ShouldBe(200);
        (await fixia.Fetch(loose["picture"]["thumb"]!.GetValue<string>())).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0x00)]
    public async Task Twenty_megabytes_that_only_begin_like_a_picture_are_refused_in_no_time(byte filling)
    {
        var fake = new byte[20 * 1024 * 1024];
        Array.Fill(fake, filling);
        (fake[0], fake[1], fake[2]) = (0xFF, 0xD8, 0xFF);
        await Refused(fake);
        // Segments without an end, each of no length.
        for (var at = 2; at + 4 <= fake.Length; at += 4)
            (fake[at], fake[at + 1], fake[at + 2], fake[at + 3]) = (0xFF, 0xE0, 0x00, 0x02);
        await Refused(fake);

        static async Task Refused(byte[] content)
        {
            var path = Path.GetTempFileName();
            await File.WriteAllBytesAsync(path, content);
            await FileContent.Of(path, default);
            var watch = Stopwatch.StartNew();
            (await FileContent.Of(path, default)).ShouldBeNull();
            watch.ElapsedMilliseconds.ShouldBeLessThan(250);
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_document_that_is_a_picture_loses_what_the_camera_wrote_and_stays_what_it_is()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Fotos");

        var uploaded = await fixia.Upload(ana, Uploads.Photo, "humedad.jpg", "document");

        uploaded.Status.ShouldBe(201, uploaded.Body?.ToJsonString());
        var (status, type, content) = await fixia.Fetch(uploaded["document"]["url"]!.GetValue<string>());
        (status, type).ShouldBe((200, "image/jpeg"));
        content[..2].ShouldBe([0xFF, 0xD8]);
        Encoding.ASCII.GetString(content).ShouldNotContain(Uploads.CameraSecret);
        (
            await fixia.Upload(
                ana, Uploads.Photo[..(Uploads.Photo.Length - 400)], "rota.jpg", "document"))["errors"]["file"]![0]!["code"]!
            .GetValue<string>()
            .ShouldBe("not_a_document");
    }

    [Fact]
    public async Task Of_thirty_uploads_at_once_as_many_are_kept_as_the_quota_has_room_for()
    {
        await using var fixia = await Marketplace.Open(new FixiaServer { Settings = { ["Files:MostFiles"] = "10" } });
        var ana = await fixia.Register("Ana Muchas");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 30).Select(n => fixia.Upload(ana, Uploads.Pdf, $"plano {n}.pdf", "document")));

        answers.Count(a => a.Status == 201).ShouldBe(10);
        answers.Where(a => a.Status != 201).ShouldAllBe(a => a.Status == 409 && a.Code == "files_full");
    }

    [Fact]
    public async Task The_bytes_of_one_person_have_their_limit_too()
    {
        await using var fixia = await Marketplace.Open(
            new FixiaServer { Settings = { ["Files:MostBytes"] = $"{(Uploads.Pdf.Length * 2) + 10}" } });
        var ana = await fixia.Register("Ana Pesada");

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(n => fixia.Upload(ana, Uploads.Pdf, $"plano {n}.pdf", "document")));

        answers.Count(a => a.Status == 201).ShouldBe(2);
        (await fixia.Upload(await fixia.Register("Eva Otra"), Uploads.Pdf, "plano.pdf", "document")).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_picture_that_is_used_in_two_places_stays_when_it_leaves_one()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Professional("Ana Doble");
        var uploaded = await fixia.Upload(ana, Uploads.Photo, "obra.jpg", "picture");
        var pictures = new[] { uploaded["id"].GetValue<string>() };
        var first = (
            await fixia.Post(
                "/api/me/portfolio",
                new { title = "Mi trabajo", pictures },
                ana)).Body![0]!["id"]!.GetValue<string>();
        var second = (
            await fixia.Post("/api/me/portfolio", new { title = "El mismo", pictures }, ana)).Body![1]!["id"]!.GetValue<string>();
        async Task<int> AfterAday(string leaves)
        {
            (await fixia.Send(HttpMethod.Delete, $"/api/me/portfolio/{leaves}", null, ana)).Status.ShouldBe(200);
            fixia.Clock.Advance(TimeSpan.FromHours(25));
            await fixia.Run<DeleteLooseFiles>();
            ana = await fixia.SignIn(ana);
            return (await fixia.Fetch(uploaded["picture"]["thumb"]!.GetValue<string>())).Status;
        }

        (await AfterAday(first)).ShouldBe(200);
        (await AfterAday(second)).ShouldBe(404);
    }
}
