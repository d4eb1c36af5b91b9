using MathNet.Numerics.Distributions;
using StudyPlatform.Statistics.Logistic;
using StudyPlatform.Statistics.Randomness;

namespace StudyPlatform.Statistics.Tests.Logistic;

/// <summary>Guesses of a study like the paper's: every pair of methods, in two orders, five guesses a person.</summary>
internal sealed class SimulatedGuesses
{
    public static readonly string[] Methods = ["responsibility", "grad-cam", "lime", "shap", "influence", "nearest-neighbour"];

    public List<bool> Right { get; } = [];

    public List<string> Person { get; } = [];

    public List<string> First { get; } = [];

    public List<string> Second { get; } = [];

    public List<double> Position { get; } = [];

    public ModelTerm.Pair Method => new("method", First, Second, Methods);

    public GuessData Data => new(Right, Person, [Method]);

    public GuessData With(params ModelTerm[] terms) => new(Right, Person, terms);

    public static SimulatedGuesses Of(ulong seed, int perCell, double sigma, double[]? effects = null, int guesses = 5)
    {
        effects ??= [0.4, 0.1, 0, -0.2, -0.4, 0.1];
        var random = RandomStream.For(seed);
        var study = new SimulatedGuesses();
        var people = 0;
        for (var i = 0; i < Methods.Length; i++)
        {
            for (var j = 0; j < Methods.Length; j++)
            {
                for (var p = 0; p < perCell && i != j; p++)
                {
                    var person = $"p{people++}";
                    var logOdds = 0.3 + effects[i] + effects[j] + sigma * Normal.Sample(random, 0, 1);
                    for (var guess = 0; guess < guesses; guess++)
                    {
                        study.Right.Add(random.NextDouble() < 1 / (1 + Math.Exp(-logOdds)));
                        study.Person.Add(person);
                        study.First.Add(Methods[i]);
                        study.Second.Add(Methods[j]);
                        study.Position.Add(6 + guess);
                    }
                }
            }
        }

        return study;
    }
}
