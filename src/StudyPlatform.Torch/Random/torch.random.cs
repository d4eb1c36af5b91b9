using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Seeds the CPU's and every CUDA device's default generator; returns the CPU's.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>The seed that the CPU's default generator started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The state of the CPU's default generator as a byte tensor.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>Puts the CPU's default generator back into a state.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>The default generators.</summary>
    public static partial class random
    {
        /// <inheritdoc cref="torch.manual_seed"/>
        public static Generator manual_seed(long seed)
        {
            Native.Check(Native.st_manual_seed(seed));
            return Generator.Default;
        }

        /// <inheritdoc cref="torch.initial_seed"/>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <inheritdoc cref="torch.get_rng_state"/>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <inheritdoc cref="torch.set_rng_state"/>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
