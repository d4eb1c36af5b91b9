// Derivatives.
#include "shim.h"

#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <vector>

using namespace studytorch;

namespace {

torch::autograd::variable_list listed(void** handles, int count) {
    torch::autograd::variable_list list;
    list.reserve(count);
    for (int i = 0; i < count; ++i) list.push_back(handles[i] ? tensor_of(handles[i]) : at::Tensor());
    return list;
}

} // namespace

// Writes one owner an input to `results`, null where allow_unused let one go without a derivative.
ST_API int st_autograd_grad(void** outputs, int output_count, void** inputs, int input_count, void** gradients,
                            int gradient_count, int retain_graph, int create_graph, int allow_unused, void** results) {
    return guarded(-1, [&] {
        auto found = torch::autograd::grad(listed(outputs, output_count), listed(inputs, input_count),
                                           listed(gradients, gradient_count), retain_graph != 0, create_graph != 0,
                                           allow_unused != 0);
        for (int i = 0; i < input_count; ++i) results[i] = own(found[i]);
        return 0;
    });
}

ST_API int st_autograd_backward(void** tensors, int tensor_count, void** gradients, int gradient_count,
                                int retain_graph, int create_graph, void** inputs, int input_count) {
    return guarded(-1, [&] {
        torch::autograd::backward(listed(tensors, tensor_count), listed(gradients, gradient_count), retain_graph != 0,
                                  create_graph != 0, listed(inputs, input_count));
        return 0;
    });
}

ST_API int st_grad_enabled() { return at::GradMode::is_enabled(); }

ST_API void st_set_grad_enabled(int enabled) { at::GradMode::set_enabled(enabled != 0); }

ST_API int st_tensor_requires_grad(void* handle) {
    return guarded(-1, [&] { return static_cast<int>(tensor_of(handle).requires_grad()); });
}

ST_API int st_tensor_set_requires_grad(void* handle, int required) {
    return guarded(-1, [&] {
        tensor_of(handle).set_requires_grad(required != 0);
        return 0;
    });
}

ST_API int st_tensor_is_leaf(void* handle) {
    return guarded(-1, [&] { return static_cast<int>(tensor_of(handle).is_leaf()); });
}

ST_API int st_tensor_retain_grad(void* handle) {
    return guarded(-1, [&] {
        tensor_of(handle).retain_grad();
        return 0;
    });
}

// 1: *result is an owner of the derivative; 0: there is none; -1: error.
ST_API int st_tensor_grad(void* handle, void** result) {
    return guarded(-1, [&] {
        *result = own(tensor_of(handle).grad());
        return *result ? 1 : 0;
    });
}
