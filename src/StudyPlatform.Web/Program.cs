using StudyPlatform.Web.Commands;

return await WebProgram.RunAsync(args, Surroundings.OfProcess(CancellationToken.None));
