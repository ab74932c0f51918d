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
            (await fixia.Fetch(address.Replace(size, size == "thumb" ? "large" : "thumb", StringComparison.Ordinal))).Status.ShouldBe(404);
        }
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>", "foto.png", "picture", "not_a_picture")]
    [InlineData("%PDF-1.4 sin imagen", "foto.jpg", "picture", "not_a_picture")]
    [InlineData("MZ programa", "contrato.pdf", "document", "not_a_document")]
    [InlineData("", "vacio.pdf", "document", "required")]
    public async Task What_a_file_is_follows_from_its_content_not_from_its_name(string content, string name, string kind, string rule)
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Archivos");
        var refused = await fixia.Upload(ana, Encoding.ASCII.GetBytes(content), name, kind);
        refused.Status.ShouldBe(400);
        refused["errors"]["file"]![0]!["code"]!.GetValue<string>().ShouldBe(rule);
    }

    [Fact]
    public async Task A_picture_that_only_begins_like_one_or_unfolds_into_gigabytes_is_refused()
    {
        await using var fixia = await Marketplace.Open();
        var ana = await fixia.Register("Ana Trampas");
        (await fixia.Upload(ana, Uploads.Photo[..60], "rota.jpg", "picture")).Status.ShouldBe(400);
        // A header that says 60,000 by 60,000 pixels.
        byte[] bomb = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0xEA, 0x60, 0, 0, 0xEA, 0x60, 8, 2, 0, 0, 0, 0, 0, 0, 0];
        (await fixia.Upload(ana, bomb, "bomba.png", "picture"))["errors"]["file"]![0]!["code"]!.GetValue<string>().ShouldBe("too_large");
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
        (await fixia.Fetch(address)).ShouldSatisfyAllConditions(f => f.Status.ShouldBe(200), f => f.Type.ShouldBe("application/pdf"), f => f.Content.ShouldBe(Uploads.Pdf));

        object Need(params string[] files) => new { title = "Necesito un plano de mi casa", description = "Adjunto lo que tengo; hay que pasarlo en limpio.", category = "arquitectura", budgetMin = 1000, budgetMax = 2000, isRemote = true, files, publish = true };
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
        var (used, loose) = (await fixia.Upload(ana, Uploads.Photo, "usada.jpg", "picture"), await fixia.Upload(ana, Uploads.Photo, "suelta.jpg", "picture"));
        (await fixia.Post("/api/me/portfolio", new { title = "Mi trabajo", pictures = new[] { used["id"].GetValue<string>() } }, ana)).Status.ShouldBe(200);
        fixia.Clock.Advance(TimeSpan.FromHours(25));
        await fixia.Run<DeleteLooseFiles>();
        (await fixia.Fetch(used["picture"]["thumb"]!.GetValue<string>())).Status.ShouldBe(200);
        (await fixia.Fetch(loose["picture"]["thumb"]!.GetValue<string>())).Status.ShouldBe(404);
    }
}
