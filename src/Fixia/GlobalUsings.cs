global using Fixia.Platform.Data;
global using Fixia.Platform.Events;
global using Fixia.Platform.Problems;
global using Fixia.Platform.Security;
global using Fixia.Platform.Time;
global using Fixia.Platform.Web;
global using Fixia.Platform.Web.Repeats;
global using Microsoft.AspNetCore.Http.HttpResults;
