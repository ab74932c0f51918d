using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Fixia.Tests.Story;
using Npgsql;
using Shouldly;
using Xunit;

namespace Fixia.Tests.Profiles;

public sealed class PhotoTests
{
    [Fact]
    public async Task A_photo_is_kept_as_squares_without_what_the_camera_wrote_shown_on_every_card_and_gone_once_removed()
    {
        await using var fixia = await Marketplace.Open();
        var (ana, eva) = (await fixia.Professional("Ana Retrato"), await fixia.Register("Eva Mira"));
        var first = await Upload(fixia, ana);

        var shown = await fixia.Send(HttpMethod.Put, "/api/me/photo", new { file = first }, ana);

        shown.Status.ShouldBe(200, shown.Body?.ToJsonString());
        foreach (var (name, width) in new[] { ("small", 96), ("medium", 192), ("large", 512) })
        {
            var (status, type, content) = await fixia.Fetch(shown[name].GetValue<string>());
            (status, type).ShouldBe((200, "image/webp"));
            Size(content).ShouldBe((width, width));
            Encoding.ASCII.GetString(content).ShouldNotContain(Uploads.CameraSecret);
        }

        var address = shown["small"].GetValue<string>();
        foreach (var path in new[] { "/api/me", $"/api/users/{ana.Handle}", "/api/professionals" })
            (await fixia.Get(path, ana)).Body!.ToJsonString().ShouldContain(address, Case.Sensitive, path);
        await fixia.Post("/api/services", Services.ServiceTests.Offer(), ana);
        (await fixia.Get("/api/services", eva)).Body!.ToJsonString().ShouldContain(address);

        var second = await Upload(fixia, ana);
        (await fixia.Send(HttpMethod.Put, "/api/me/photo", new { file = second }, ana)).Status.ShouldBe(200);
        (await fixia.Fetch(address)).Status.ShouldBe(404, "the one before is deleted at once");
        (await fixia.Send(HttpMethod.Delete, "/api/me/photo", null, ana)).Status.ShouldBe(204);
        (await fixia.Fetch($"/files/photos/{second}/96")).Status.ShouldBe(404);
        (await fixia.Get("/api/me", ana)).Body!["photo"].ShouldBeNull();
        (await fixia.Send(HttpMethod.Delete, "/api/me/photo", null, ana)).Status.ShouldBe(204, "there is none, as wished");
    }

    [Fact]
    public async Task Strangers_can_neither_show_anothers_file_nor_read_other_pictures_by_the_address_of_photos()
    {
        var server = new FixiaServer();
        await using var fixia = await Marketplace.Open(server);
        var (ana, eva) = (await fixia.Register("Ana Dueña"), await fixia.Register("Eva Ajena"));
        var photo = await Upload(fixia, ana);
        var picture = (await fixia.Upload(ana, Uploads.Photo, "casa.jpg", "picture"))["id"].GetValue<string>();
        var document = (await fixia.Upload(ana, Uploads.Pdf, "plano.pdf", "document"))["id"].GetValue<string>();

        const string nobodys = "01900000-0000-7000-8000-000000000000";
        foreach (var (file, who) in new[] { (photo, eva), (picture, ana), (document, ana), (nobodys, ana) })
        {
            var refused = await fixia.Send(HttpMethod.Put, "/api/me/photo", new { file }, who);
            refused.Status.ShouldBe(400);
            refused["errors"]["file"]![0]!["code"]!.GetValue<string>().ShouldBe("unknown_file");
        }

        foreach (var method in new[] { HttpMethod.Put, HttpMethod.Delete })
            (await fixia.Send(method, "/api/me/photo", method == HttpMethod.Put ? new { file = photo } : null, null))
                .Status.ShouldBe(401);
        foreach (var address in new[]
        {
            $"/files/photos/{picture}/96",
            $"/files/photos/{document}/96",
            $"/files/photos/{photo}/97",
            $"/files/{photo}/square-96",
        })
            (await fixia.Fetch(address)).Status.ShouldBe(404, address);
        (await fixia.Upload(ana, Uploads.Pdf, "yo.jpg", "photo"))["errors"]["file"]![0]!["code"]!
            .GetValue<string>().ShouldBe("not_a_picture");

        // What a mistake of ours would do, the database refuses: another's file, or a file that is shown and deleted.
        await using var database = NpgsqlDataSource.Create(server.Database);
        await Refused($"update users set photo_id = '{photo}' where handle = '{eva.Handle}'");
        (await fixia.Send(HttpMethod.Put, "/api/me/photo", new { file = photo }, ana)).Status.ShouldBe(200);
        await Refused($"delete from file_claims; delete from files where id = '{photo}'");

        async Task Refused(string sql) =>
            (await Should.ThrowAsync<PostgresException>(async () =>
            {
                await using var command = database.CreateCommand(sql);
                await command.ExecuteNonQueryAsync();
            })).SqlState.ShouldBe(PostgresErrorCodes.ForeignKeyViolation);
    }

    private static async Task<string> Upload(Marketplace fixia, Person who)
    {
        var uploaded = await fixia.Upload(who, Uploads.Photo, "yo.jpg", "photo");
        uploaded.Status.ShouldBe(201, uploaded.Body?.ToJsonString());
        return uploaded["id"].GetValue<string>();
    }

    // Of a lossy WebP; with an extended head, of that.
    private static (int Width, int Height) Size(byte[] webp) => webp[15] == (byte)'X'
        ? ((webp[24] | (webp[25] << 8)) + 1, (webp[27] | (webp[28] << 8)) + 1)
        : (
            BinaryPrimitives.ReadUInt16LittleEndian(webp.AsSpan(26)) & 0x3FFF,
            BinaryPrimitives.ReadUInt16LittleEndian(webp.AsSpan(28)) & 0x3FFF);
}
