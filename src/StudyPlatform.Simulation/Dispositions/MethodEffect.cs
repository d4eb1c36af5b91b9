using StudyPlatform.Domain.Bundles;

namespace StudyPlatform.Simulation.Dispositions;

/// <summary>What an explanation method does to simulated participants.</summary>
/// <param name="Method">Which one.</param>
/// <param name="GuessRight">The probability, from 0 to 1, of guessing the prediction with this method alone; with two methods it is their mean.</param>
/// <param name="Strength">Its strength in every ranking question, on the Bradley–Terry scale: of two methods with strengths a and b the first is chosen with probability 1/(1 + exp(b − a)).</param>
/// <param name="DropOut">The probability, from 0 to 1, that a page with one of its explanations makes someone leave.</param>
public sealed record MethodEffect(MethodId Method, double GuessRight, double Strength, double DropOut = 0);
