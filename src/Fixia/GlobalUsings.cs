global using Fixia.Platform.Data;
global using Fixia.Platform.Events;
global using Fixia.Platform.Problems;
global using Fixia.Platform.Security;
global using Microsoft.AspNetCore.Http.HttpResults;
