using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Fixia.Platform.Problems;

/// <summary>
/// What a handler or a piece of work answers: a value (200) or a problem. Both convert to it by themselves, so a handler returns
/// either as it is.
/// </summary>
/// <typeparam name="T">The value; not an interface, which C# cannot convert.</typeparam>
public sealed class Answer<T> : IResult, IEndpointMetadataProvider
    where T : notnull
{
    private readonly T? value;
    private readonly Problem? problem;

    private Answer(T? value, Problem? problem) => (this.value, this.problem) = (value, problem);

    /// <summary>A value is an answer.</summary>
    public static implicit operator Answer<T>(T value) => new(value, null);

    /// <summary>A problem is an answer.</summary>
    public static implicit operator Answer<T>(Problem problem) => new(default, problem);

    /// <summary>Takes the answer apart: one of the two is there.</summary>
    public bool Is([NotNullWhen(true)] out T? found, [NotNullWhen(false)] out Problem? refused)
    {
        (found, refused) = (value, problem);
        return problem is null;
    }

    /// <summary>What is made of the value; a problem stays one.</summary>
    public Answer<TNext> Then<TNext>(Func<T, TNext> make)
        where TNext : notnull =>
        Is(out var found, out var refused) ? make(found) : refused;

    /// <summary>What is made of the value; a problem stays one.</summary>
    public async Task<Answer<TNext>> Then<TNext>(Func<T, Task<TNext>> make)
        where TNext : notnull =>
        Is(out var found, out var refused) ? await make(found) : refused;

    /// <summary>The same as 201, with the address of what was made.</summary>
    public Made<T> Made(Func<T, string> address) =>
        Is(out var found, out var refused) ? new Made<T>(address(found), found) : refused;

    /// <summary>The same as 204: the value is not told.</summary>
    public Done Done() => problem is null ? Problems.Done.Well : problem;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (!Is(out var found, out var refused))
            return refused.ExecuteAsync(httpContext);
        RowVersion.Tell(httpContext, found);
        return TypedResults.Ok(found).ExecuteAsync(httpContext);
    }

    /// <inheritdoc cref="IEndpointMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        Problem.PopulateMetadata(method, builder);
    }
}

/// <summary>What a handler answers that made something: the thing with its address (201), or a problem.</summary>
public sealed class Made<T> : IResult, IEndpointMetadataProvider
    where T : notnull
{
    private readonly IResult result;

    /// <summary>Made, and to be found at <paramref name="address"/>.</summary>
    public Made(string? address, T value) => result = TypedResults.Created(address, value);

    private Made(Problem problem) => result = problem;

    /// <summary>A problem is an answer.</summary>
    public static implicit operator Made<T>(Problem problem) => new(problem);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (result is Created<T> { Value: { } made })
            RowVersion.Tell(httpContext, made);
        return result.ExecuteAsync(httpContext);
    }

    /// <inheritdoc cref="IEndpointMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));
        Problem.PopulateMetadata(method, builder);
    }
}

/// <summary>What a handler or a piece of work answers that has nothing to tell: it was done (204), or a problem.</summary>
public sealed class Done : IResult, IEndpointMetadataProvider
{
    private Done(Problem? problem) => Problem = problem;

    /// <summary>It was done.</summary>
    public static Done Well { get; } = new(null);

    /// <summary>Why it was not done; null when it was.</summary>
    public Problem? Problem { get; }

    /// <summary>A problem is an answer.</summary>
    public static implicit operator Done(Problem problem) => new(problem);

    /// <summary>Done, unless there is a problem.</summary>
    public static Done Unless(Problem? problem) => problem is null ? Well : new(problem);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        Problem is { } refused ? refused.ExecuteAsync(httpContext) : TypedResults.NoContent().ExecuteAsync(httpContext);

    /// <inheritdoc cref="IEndpointMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void)));
        Problem.PopulateMetadata(method, builder);
    }
}

/// <summary>What a handler answers that heard what is asked, and does it afterwards (202), or a problem.</summary>
public sealed class Heard : IResult, IEndpointMetadataProvider
{
    private readonly IResult result;

    private Heard(IResult result) => this.result = result;

    /// <summary>It was heard; what follows happens by itself.</summary>
    public static Heard Well { get; } = new(TypedResults.Accepted((string?)null));

    /// <summary>A problem is an answer.</summary>
    public static implicit operator Heard(Problem problem) => new(problem);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => result.ExecuteAsync(httpContext);

    /// <inheritdoc cref="IEndpointMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(void)));
        Problem.PopulateMetadata(method, builder);
    }
}

/// <summary>What a handler answers that hands a file over, under the name it is kept by, or a problem.</summary>
public sealed class FileAnswer : IResult, IEndpointMetadataProvider
{
    private readonly IResult result;

    /// <summary>Hands over a file that is made at this moment.</summary>
    public FileAnswer(byte[] content, string mediaType, string name) => result = TypedResults.File(content, mediaType, name);

    private FileAnswer(Problem problem) => result = problem;

    /// <summary>A problem is an answer.</summary>
    public static implicit operator FileAnswer(Problem problem) => new(problem);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => result.ExecuteAsync(httpContext);

    /// <inheritdoc cref="IEndpointMetadataProvider.PopulateMetadata"/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => Problem.PopulateMetadata(method, builder);
}
