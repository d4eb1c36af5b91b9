using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>CUDA devices.</summary>
    public static partial class cuda
    {
        /// <summary>Whether libtorch was built with CUDA and finds a device.</summary>
        public static bool is_available() => Native.Check(Native.st_cuda_is_available()) != 0;

        /// <summary>Whether cuDNN can be used.</summary>
        public static bool is_cudnn_available() => Native.Check(Native.st_cuda_cudnn_is_available()) != 0;

        /// <summary>The number of devices.</summary>
        public static int device_count() => Native.Check(Native.st_cuda_device_count());

        /// <summary>Seeds the current device's generator; does nothing without one.</summary>
        public static void manual_seed(long seed) => Native.Check(Native.st_cuda_manual_seed(seed, all: 0));

        /// <summary>Seeds every device's generator; does nothing without one.</summary>
        public static void manual_seed_all(long seed) => Native.Check(Native.st_cuda_manual_seed(seed, all: 1));

        /// <summary>Waits until a device has done all its work. TorchSharp calls the device's number <c>seed</c>; −1 is the current one.</summary>
        public static void synchronize(long seed = -1L) => Native.Check(Native.st_cuda_synchronize(seed));
    }

    /// <summary>Settings of the libraries beneath libtorch.</summary>
    public static partial class backends
    {
        /// <summary>CUDA's own.</summary>
        public static partial class cuda
        {
            /// <summary>Matrix products on CUDA.</summary>
            public static partial class matmul
            {
                /// <summary>Whether float32 products may be computed with TF32's 10 bits of mantissa; off here.</summary>
                public static bool allow_tf32
                {
                    get => Native.Check(Native.st_cuda_matmul_tf32()) != 0;
                    set => Native.Check(Native.st_cuda_set_matmul_tf32(value ? 1 : 0));
                }
            }
        }

        /// <summary>cuDNN's.</summary>
        public static partial class cudnn
        {
            /// <summary>Whether float32 convolutions may be computed with TF32's 10 bits of mantissa; off here.</summary>
            public static bool allow_tf32
            {
                get => Native.Check(Native.st_cudnn_tf32()) != 0;
                set => Native.Check(Native.st_cudnn_set_tf32(value ? 1 : 0));
            }
        }
    }
}
