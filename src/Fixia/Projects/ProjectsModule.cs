namespace Fixia.Projects;

/// <summary>Floor 4: what clients need, and the proposals they receive.</summary>
internal static class ProjectsModule
{
    public static void AddProjects(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.Configure<ProjectOptions>(builder.Configuration.GetSection("Projects"));
        services.AddSingleton<ProjectChecks>();
        services.AddScoped<ProjectAccess>();
        services.AddScoped<ProjectWork>();
        services.AddScoped<ProjectViews>();
        services.AddScoped<ProposalViews>();
        services.AddScoped<AnswerTimes>();
        services.React<ProjectChanged, WhenProjectChanges>();
        services.React<ProposalChanged, WhenProposalChanges>();
        services.Deliver<ProposalOutdated, ProjectChangedLetter>("projects.letter.changed");
    }

    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        api.MapProjectEndpoints();
        api.MapBudgetHint();
        api.MapProposalEndpoints();
        api.MapProposalDecisions();
        api.MapLetterAdvice();
        api.MapInvitations();
        api.MapQuestions();
    }
}
