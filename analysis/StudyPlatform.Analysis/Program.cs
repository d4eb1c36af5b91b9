using StudyPlatform.Analysis;
using StudyPlatform.Analysis.CommandLine;

using var interruption = new Interruption();
return AnalysisProgram.Run(args, Surroundings.OfProcess(interruption.Token));
