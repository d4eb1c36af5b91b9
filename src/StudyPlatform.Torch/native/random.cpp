// Random numbers: the default generator of every device, and generators of one's own.
#include "shim.h"

#include <ATen/CPUGeneratorImpl.h>
#include <ATen/Context.h>
#include <torch/cuda.h>

#include <mutex>

using namespace studytorch;

namespace {
at::Generator& generator_of(void* handle) { return *static_cast<at::Generator*>(handle); }
}

// Seeds the CPU's and every CUDA device's default generator.
ST_API int st_manual_seed(int64_t seed) {
    return guarded(-1, [&] {
        at::manual_seed(static_cast<uint64_t>(seed));
        return 0;
    });
}

ST_API void* st_generator_default() {
    return guarded<void*>(nullptr, [] { return new at::Generator(at::detail::getDefaultCPUGenerator()); });
}

ST_API void* st_generator_new(uint64_t seed, int type, int index) {
    return guarded<void*>(nullptr, [&] {
        if (device_of(type, index).is_cpu()) return new at::Generator(at::detail::createCPUGenerator(seed));
        // Only the default generators of an accelerator can be made without its own headers; a copy is independent.
        auto copy = at::globalContext().defaultGenerator(device_of(type, index)).clone();
        copy.set_current_seed(seed);
        return new at::Generator(copy);
    });
}

ST_API void st_generator_free(void* handle) { delete static_cast<at::Generator*>(handle); }

ST_API int st_generator_seed(void* handle, uint64_t seed) {
    return guarded(-1, [&] {
        std::lock_guard<std::mutex> lock(generator_of(handle).mutex());
        generator_of(handle).set_current_seed(seed);
        return 0;
    });
}

ST_API int64_t st_generator_initial_seed(void* handle) {
    return guarded<int64_t>(-1, [&] { return static_cast<int64_t>(generator_of(handle).current_seed()); });
}

ST_API void* st_generator_state(void* handle) {
    return guarded<void*>(nullptr, [&] {
        std::lock_guard<std::mutex> lock(generator_of(handle).mutex());
        return own(generator_of(handle).get_state());
    });
}

ST_API int st_generator_set_state(void* handle, void* state) {
    return guarded(-1, [&] {
        std::lock_guard<std::mutex> lock(generator_of(handle).mutex());
        generator_of(handle).set_state(tensor_of(state));
        return 0;
    });
}
