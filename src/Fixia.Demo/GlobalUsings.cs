global using Fixia.Demo.Town;
global using Fixia.Platform.Problems;
