using StudyPlatform.Pipeline;

using var interruption = new Interruption();
return PipelineProgram.Run(args, Surroundings.OfProcess(interruption.Token));
